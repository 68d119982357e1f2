#pragma once

#include "core/result.h"
#include "exchange/encoding.h"

#include <QStringDecoder>

#include <cstdint>
#include <optional>
#include <string>

class QIODevice;

namespace rd {

/// Turns a file into UTF-8 text, piece by piece. A BOM decides; without one it is UTF-8 as long as that holds, and
/// what guessEncoding() says from the first byte on that UTF-8 does not allow, but only where no valid multi-byte text came before:
/// damaged UTF-8 must not become Chinese-looking nonsense.
class TextDecoder {
public:
    TextDecoder(QIODevice &device, Encoding encoding, std::int64_t limit);

    /// Appends the next piece to `text`; false at the end of the file. An error where the bytes are no text any more; what
    /// came before it has been appended, so that the place of the error can be counted.
    Result<bool> read(std::string &text);
    [[nodiscard]] Encoding encoding() const;
    /// What the text could be as well; Unknown where there is no doubt.
    [[nodiscard]] Encoding otherEncoding() const { return m_otherEncoding; }

private:
    Result<void> fetch();
    Result<void> decode(std::string &text);
    Result<void> decodeUtf8(std::string &text);
    Result<void> decodeEastern(std::string &text);
    Result<void> decodeWestern(std::string &text);
    Result<void> decodeUtf16(std::string &text);
    void takeBom();

    QIODevice &m_device;
    Encoding m_encoding, m_otherEncoding = Encoding::Unknown;
    std::int64_t m_limit, m_consumed = 0;
    std::optional<QStringDecoder> m_other; ///< neither UTF-8 nor UTF-16, made when needed: that loads large tables
    std::string m_bytes;                   ///< read, not yet decoded
    bool m_begun = false, m_atEnd = false, m_sawMultiByte = false;
};

} // namespace rd
