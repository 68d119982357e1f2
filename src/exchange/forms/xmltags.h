#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <string>

namespace rd {

/// A tag as it stands in well-formed UTF-8 XML: where it begins and ends, so that what stands around it can be kept to the byte.
struct XmlTag {
    enum class Sort { Start, End, Empty }; ///< Empty: <a/>
    Sort sort = Sort::Start;
    qsizetype from = 0, to = 0;          ///< '<' and behind '>'
    QByteArrayView whole, local, prefix; ///< the tag, its name, and "x:" or nothing

    [[nodiscard]] bool opens(QByteArrayView name) const { return sort != Sort::End && local == name; }
    [[nodiscard]] bool closes(QByteArrayView name) const { return sort != Sort::Start && local == name; }
    /// The value of an attribute as written; nothing where it is not given.
    [[nodiscard]] std::optional<std::string> attribute(QByteArrayView name) const;
    /// The tag without that attribute.
    [[nodiscard]] QByteArray without(QByteArrayView name) const;
};

/// The next tag from `at` on; comments, instructions and CDATA are passed over. Nothing at the end.
[[nodiscard]] std::optional<XmlTag> nextTag(const QByteArray &xml, qsizetype at);

} // namespace rd
