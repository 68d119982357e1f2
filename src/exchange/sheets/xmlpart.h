#pragma once

#include "core/result.h"

#include <QXmlStreamReader>

#include <memory>

class QIODevice;

namespace rd {

class MeteredDevice;

/// XML of a foreign file, element by element, within bounds that no real one meets: the size of one piece, its attributes,
/// the depth. A document type, with which entities come, is refused.
class XmlPart {
public:
    /// `name` is what messages call the file. `device` is open.
    XmlPart(std::unique_ptr<QIODevice> device, std::string name);
    ~XmlPart();

    /// Goes on to the next start or end of an element, or its text; false at the end and where reading cannot go on.
    bool next();
    [[nodiscard]] bool isStart(QStringView localName) const { return m_xml.isStartElement() && m_xml.name() == localName; }
    [[nodiscard]] bool isEnd(QStringView localName) const { return m_xml.isEndElement() && m_xml.name() == localName; }
    [[nodiscard]] bool isText() const { return m_xml.isCharacters(); }
    [[nodiscard]] QStringView text() const { return m_xml.text(); }
    [[nodiscard]] QStringView name() const { return m_xml.name(); }
    [[nodiscard]] bool isStart() const { return m_xml.isStartElement(); }
    /// Of the element that starts here; `prefix:name` as written. Empty where it is not given.
    [[nodiscard]] QString attribute(QStringView qualifiedName) const;
    /// The same whatever its prefix is.
    [[nodiscard]] QString attributeNamed(QStringView localName) const;
    [[nodiscard]] int number(QStringView qualifiedName, int otherwise) const;
    [[nodiscard]] int depth() const { return m_depth; }
    /// Goes behind the end of the element that starts here.
    void skip();
    /// The text in the element that starts here, up to its end.
    QString takeText();

    /// Why next() said false: nothing where the document was read to its end.
    [[nodiscard]] std::optional<Error> error() const;
    void fail(Error error) { m_error = std::move(error); }

private:
    std::string m_name;
    std::unique_ptr<MeteredDevice> m_device;
    QXmlStreamReader m_xml;
    QXmlStreamAttributes m_attributes;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace rd
