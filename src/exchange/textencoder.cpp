#include "exchange/textencoder.h"

#include "exchange/encoding.h"

#include <QString>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>

namespace rd {
namespace {

bool isAscii(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

bool isEncodingOffered(std::string_view name) { return name == "gb18030" || name == "gbk"; }

TextEncoder::TextEncoder(std::string_view encoding)
    : m_name(QByteArray(encoding.data(), static_cast<qsizetype>(encoding.size())).toUpper())
{
}

QByteArray TextEncoder::encoded(std::string_view utf8) const
{
    if (isAscii(utf8)) {
        return QByteArray(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    QStringEncoder encoder(m_name.constData());
    return encoder.encode(QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())));
}

/// The encoder of Qt reports no error for GBK: what comes back from it tells.
std::optional<Unmappable> TextEncoder::unmappable(std::string_view utf8) const
{
    const auto comesBack = [this](std::string_view text) {
        QStringDecoder decoder(m_name.constData());
        return QString(decoder.decode(encoded(text))).toStdString() == text;
    };
    if (isAscii(utf8) || comesBack(utf8)) {
        return {};
    }
    for (std::size_t at = 0; at < utf8.size();) {
        const std::size_t length = std::max<std::size_t>(utf8Length(utf8.substr(at)), 1);
        if (!comesBack(utf8.substr(at, length))) {
            return Unmappable{at, std::string(utf8.substr(at, length))};
        }
        at += length;
    }
    return {};
}

} // namespace rd
