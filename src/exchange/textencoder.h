#pragma once

#include <QByteArray>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace rd {

/// Encodings other than UTF-8 in which old programs want a file.
[[nodiscard]] bool isEncodingOffered(std::string_view name); ///< "gb18030", "gbk"

/// Where a text cannot be written in an encoding.
struct Unmappable {
    std::size_t at = 0;    ///< byte in the UTF-8 text
    std::string character; ///< UTF-8
};

/// Text in another encoding, whole or not at all: a question mark in place of a name is a wrong name.
class TextEncoder {
public:
    explicit TextEncoder(std::string_view encoding);
    [[nodiscard]] std::optional<Unmappable> unmappable(std::string_view utf8) const;
    [[nodiscard]] QByteArray encoded(std::string_view utf8) const;
    [[nodiscard]] const QByteArray &name() const { return m_name; }

private:
    QByteArray m_name;
};

} // namespace rd
