#pragma once

#include <QByteArray>
#include <QXmlStreamWriter>

#include <initializer_list>
#include <utility>

namespace rd {

/// Writes one XML part of an office file; names stand with their prefixes.
class OfficeXml {
public:
    using Attributes = std::initializer_list<std::pair<const char *, QString>>;

    OfficeXml();
    OfficeXml(const OfficeXml &) = delete;
    OfficeXml &operator=(const OfficeXml &) = delete;

    /// The outermost element, with the namespaces of drawings and presentations.
    void root(const char *name, const Attributes &attributes = {});
    void open(const char *name, const Attributes &attributes = {});
    void close(int elements = 1);
    void leaf(const char *name, const Attributes &attributes = {});
    void text(const QString &words);
    /// The tree of shapes that a slide, a layout or a master holds.
    void openTree();
    /// Closes what is open and gives the part.
    [[nodiscard]] QByteArray take();

private:
    void add(const Attributes &attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace rd
