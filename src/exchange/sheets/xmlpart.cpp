#include "exchange/sheets/xmlpart.h"

#include "exchange/fault.h"

#include <QIODevice>

#include <fmt/format.h>

namespace rd {
namespace {

/// A cell of a spreadsheet holds 32,767 characters.
constexpr qint64 largestPiece = 400'000;
constexpr qsizetype largestText = 1'000'000, mostAttributes = 300;
constexpr int mostLevels = 200;

Error tooLarge(const std::string &name)
{
    return fault(name, "其中的内容过长或嵌套过深，不像电子表格，请用 WPS 或 Excel 打开后另存",
                 "it holds a piece that is too long or nested too deep for a spreadsheet; open it in WPS or Excel and save "
                 "it anew");
}

} // namespace

/// Hands on so many bytes at most between two elements, so that no piece fills the memory.
class MeteredDevice final : public QIODevice {
public:
    explicit MeteredDevice(std::unique_ptr<QIODevice> inner) : m_inner(std::move(inner)) { open(ReadOnly | Unbuffered); }
    void renew() { m_left = largestPiece; }
    [[nodiscard]] bool isExhausted() const { return m_left <= 0; }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (m_left <= 0) {
            return -1;
        }
        const qint64 count = m_inner->read(data, size);
        m_left -= std::max<qint64>(count, 0);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::unique_ptr<QIODevice> m_inner;
    qint64 m_left = largestPiece;
};

XmlPart::XmlPart(std::unique_ptr<QIODevice> device, std::string name)
    : m_name(std::move(name)), m_device(std::make_unique<MeteredDevice>(std::move(device)))
{
    m_xml.setDevice(m_device.get());
}

XmlPart::~XmlPart() = default;

bool XmlPart::next()
{
    while (!m_error) {
        m_device->renew();
        m_attributes = QXmlStreamAttributes(); // while they are shared the reader needs new room for the next ones
        switch (m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
            m_attributes = m_xml.attributes();
            if (++m_depth > mostLevels || m_attributes.size() > mostAttributes) {
                m_error = tooLarge(m_name);
                return false;
            }
            return true;
        case QXmlStreamReader::EndElement: --m_depth; return true;
        case QXmlStreamReader::Characters: return true;
        case QXmlStreamReader::DTD:
            m_error = fault(m_name, "其中有文档类型声明（DTD），出于安全不予读取，请用 WPS 或 Excel 打开后另存",
                            "it has a document type declaration (DTD), which is not read for safety; open it in WPS or Excel "
                            "and save it anew");
            return false;
        case QXmlStreamReader::EndDocument: return false;
        case QXmlStreamReader::Invalid:
        case QXmlStreamReader::NoToken:
            m_error =
                m_device->isExhausted()
                    ? tooLarge(m_name)
                    : fault(m_name, "文件已损坏或不完整，请重新取得该文件，或用 WPS 或 Excel 打开后另存",
                            "the file is damaged or incomplete; get it again, or open it in WPS or Excel and save it anew");
            return false;
        default: break;
        }
    }
    return false;
}

QString XmlPart::attribute(QStringView qualifiedName) const
{
    for (const QXmlStreamAttribute &attribute : m_attributes) {
        if (attribute.qualifiedName() == qualifiedName) {
            return attribute.value().toString();
        }
    }
    return {};
}

QString XmlPart::attributeNamed(QStringView localName) const
{
    for (const QXmlStreamAttribute &attribute : m_attributes) {
        if (attribute.name() == localName) {
            return attribute.value().toString();
        }
    }
    return {};
}

int XmlPart::number(QStringView qualifiedName, int otherwise) const
{
    bool isNumber = false;
    const int value = attribute(qualifiedName).toInt(&isNumber);
    return isNumber ? value : otherwise;
}

void XmlPart::skip()
{
    for (const int outer = m_depth - 1; m_depth > outer && next();) {
    }
}

QString XmlPart::takeText()
{
    QString all;
    for (const int outer = m_depth - 1; m_depth > outer && next();) {
        if (isText()) {
            all += text();
        }
        if (all.size() > largestText) {
            m_error = tooLarge(m_name);
        }
    }
    return all;
}

std::optional<Error> XmlPart::error() const { return m_error; }

} // namespace rd
