#include "exchange/textdecoder.h"

#include "exchange/encodingguess.h"

#include <QIODevice>
#include <QString>

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace rd {
namespace {

constexpr qint64 pieceSize = 256LL * 1024;
/// A run of two-byte sequences that is longer than this is no accident of another encoding.
constexpr std::size_t longestDoubt = std::size_t(64) * 1024;

Error noText(const std::string &zh, const std::string &en) { return {ErrorCode::Failed, {zh, en}, {}}; }

Error nul()
{
    return noText("含有空字符，不是文本文件，请另存为 UTF-8 编码的 CSV",
                  "a NUL character: this is no text file; save it as CSV in UTF-8");
}

/// Where the run of ASCII without NUL that begins at `i` ends, or up to seven bytes before.
std::size_t behindAscii(std::string_view bytes, std::size_t i)
{
    constexpr std::uint64_t ones = 0x0101010101010101, highs = 0x8080808080808080;
    for (std::uint64_t eight = 0; i + 8 <= bytes.size(); i += 8) {
        std::memcpy(&eight, bytes.data() + i, 8);
        // A byte is NUL or above 127 where this leaves its highest bit.
        if ((((eight - ones) | eight) & highs) != 0) {
            break;
        }
    }
    return i;
}

unsigned byteAt(std::string_view bytes, std::size_t i) { return static_cast<unsigned char>(bytes[i]); }

} // namespace

TextDecoder::TextDecoder(QIODevice &device, Encoding encoding, std::int64_t limit)
    : m_device(device), m_encoding(encoding), m_limit(limit)
{
}

Encoding TextDecoder::encoding() const { return m_encoding == Encoding::Unknown ? Encoding::Utf8 : m_encoding; }

Result<void> TextDecoder::fetch()
{
    const std::size_t before = m_bytes.size();
    m_bytes.resize(before + pieceSize);
    const qint64 count = m_device.read(m_bytes.data() + before, pieceSize);
    m_bytes.resize(before + static_cast<std::size_t>(std::max<qint64>(count, 0)));
    if (count < 0) {
        const std::string why = m_device.errorString().toStdString();
        return noText(fmt::format("读取出错（{}），请检查磁盘后重试", why),
                      fmt::format("reading failed ({}); check the disk and try again", why));
    }
    m_atEnd = count <= 0;
    m_consumed += std::max<qint64>(count, 0);
    if (m_consumed > m_limit || (!m_device.isSequential() && m_device.size() > m_limit)) { // before two gigabytes were read
        return noText(fmt::format("文件超过 {} 字节的上限，请分成几个文件", m_limit),
                      fmt::format("the file is larger than the limit of {} bytes; split it", m_limit));
    }
    return {};
}

void TextDecoder::takeBom()
{
    const auto take = [this](std::string_view mark, Encoding encoding) {
        if (!std::string_view(m_bytes).starts_with(mark) || (m_encoding != Encoding::Unknown && m_encoding != encoding)) {
            return false;
        }
        m_bytes.erase(0, mark.size());
        m_encoding = encoding;
        return true;
    };
    take("\xEF\xBB\xBF", Encoding::Utf8) || take("\xFF\xFE", Encoding::Utf16LE) || take("\xFE\xFF", Encoding::Utf16BE);
}

Result<bool> TextDecoder::read(std::string &text)
{
    const std::size_t before = text.size();
    while (text.size() == before) {
        if (m_atEnd && m_bytes.empty()) {
            return false;
        }
        if (const auto fetched = m_atEnd ? Result<void>() : fetch(); !fetched) {
            return fetched.error();
        }
        if (!m_begun && m_bytes.size() < 3 && !m_atEnd) {
            continue;
        }
        if (!m_begun) {
            m_begun = true;
            takeBom();
        }
        if (const auto decoded = decode(text); !decoded) {
            m_bytes.clear();
            m_atEnd = true;
            return decoded.error();
        }
    }
    return true;
}

Result<void> TextDecoder::decode(std::string &text)
{
    switch (m_encoding) {
    case Encoding::Gb18030:
    case Encoding::Big5:
    case Encoding::ShiftJis: return decodeEastern(text);
    case Encoding::Windows1252: return decodeWestern(text);
    case Encoding::Utf16LE:
    case Encoding::Utf16BE: return decodeUtf16(text);
    case Encoding::Unknown:
    case Encoding::Utf8: break;
    }
    return decodeUtf8(text);
}

/// Two-byte sequences are held back until their run of non-ASCII bytes is over: every fifth common Chinese character
/// of GB18030 looks like one, so that only a whole run of them, or a longer sequence, is proof of UTF-8.
Result<void> TextDecoder::decodeUtf8(std::string &text)
{
    const std::string_view bytes = m_bytes;
    std::size_t i = 0, proven = 0;
    const auto emit = [&](std::size_t end) {
        text.append(bytes.substr(0, end));
        m_bytes.erase(0, end);
    };
    while (i < bytes.size()) {
        if (proven == i) {
            proven = i = behindAscii(bytes, i);
            if (i == bytes.size()) {
                break;
            }
        }
        if (bytes[i] == '\0') {
            emit(i);
            return nul();
        }
        const std::size_t length = utf8Length(bytes.substr(i, 4));
        if (length == 0 && !m_atEnd && bytes.size() - i < 4) {
            break;
        }
        if (length == 0 && m_encoding == Encoding::Unknown && !m_sawMultiByte) {
            emit(proven);
            const EncodingGuess guess = guessEncoding(m_bytes);
            m_encoding = guess.best;
            m_otherEncoding = guess.other;
            return decode(text);
        }
        if (length == 0) {
            emit(i);
            return noText("UTF-8 编码在此处损坏，请用原程序重新另存为 UTF-8",
                          "the UTF-8 text is damaged here; save the file as UTF-8 again with the program that made it");
        }
        m_sawMultiByte = m_sawMultiByte || length > 2 || (length == 1 && proven < i) || i - proven > longestDoubt;
        i += length;
        proven = length == 1 || m_sawMultiByte ? i : proven;
    }
    emit(m_atEnd ? i : proven);
    return {};
}

Result<void> TextDecoder::decodeEastern(std::string &text)
{
    const std::string_view bytes = m_bytes;
    const std::string called(name(m_encoding));
    const auto damaged = [&] {
        return noText(fmt::format("既不是有效的 UTF-8 也不是有效的 {}，请另存为 UTF-8", called),
                      fmt::format("this is neither valid UTF-8 nor valid {}; save the file as UTF-8", called));
    };
    std::size_t i = 0;
    std::optional<Error> fault;
    while (i < bytes.size()) {
        std::size_t needed = 0;
        const std::size_t length = characterLength(m_encoding, bytes.substr(i, 4), needed);
        if (length == 0 && !m_atEnd && bytes.size() - i < needed) {
            break;
        }
        if (bytes[i] == '\0' || length == 0) {
            fault = length > 0 ? nul() : damaged();
            break;
        }
        i += length;
    }
    if (!m_other) {
        m_other.emplace(called.c_str());
    }
    const QString decoded = m_other->decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(i)));
    if (!fault && (m_other->hasError() || decoded.contains(QChar(QChar::ReplacementCharacter)))) {
        fault = damaged();
    }
    text += decoded.toStdString();
    m_bytes.erase(0, i);
    return fault ? Result<void>(*fault) : Result<void>();
}

Result<void> TextDecoder::decodeWestern(std::string &text)
{
    const std::size_t length = std::min(m_bytes.find('\0'), m_bytes.size());
    if (!m_other) {
        m_other.emplace("windows-1252");
    }
    const QString decoded = m_other->decode(QByteArrayView(m_bytes.data(), static_cast<qsizetype>(length)));
    text += decoded.toStdString();
    const bool isWhole = length == m_bytes.size();
    m_bytes.clear();
    return isWhole ? Result<void>() : nul();
}

Result<void> TextDecoder::decodeUtf16(std::string &text)
{
    const bool little = m_encoding == Encoding::Utf16LE;
    const auto unit = [&](std::size_t i) {
        const unsigned first = byteAt(m_bytes, i), second = byteAt(m_bytes, i + 1);
        return QChar(static_cast<char16_t>(little ? first | second << 8 : first << 8 | second));
    };
    QString decoded;
    std::size_t i = 0;
    while (i + 1 < m_bytes.size()) {
        const QChar c = unit(i);
        const bool pair = c.isHighSurrogate();
        if (pair && i + 3 >= m_bytes.size() && !m_atEnd) {
            break;
        }
        if (c.isNull() || c.isLowSurrogate() || (pair && (i + 3 >= m_bytes.size() || !unit(i + 2).isLowSurrogate()))) {
            text += decoded.toStdString();
            return c.isNull() ? nul()
                              : noText("UTF-16 编码在此处损坏，请重新另存为 UTF-8",
                                       "the UTF-16 text is damaged here; save the file as UTF-8");
        }
        decoded += c;
        if (pair) {
            decoded += unit(i + 2);
        }
        i += pair ? 4 : 2;
    }
    text += decoded.toStdString();
    m_bytes.erase(0, i);
    if (m_atEnd && !m_bytes.empty()) {
        return noText("UTF-16 文件被截断，请重新另存为 UTF-8", "the UTF-16 file is cut off; save it as UTF-8");
    }
    return {};
}

} // namespace rd
