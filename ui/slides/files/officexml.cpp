#include "ui/slides/files/officexml.h"

#include "exchange/reports/xmltext.h"

namespace rd {

OfficeXml::OfficeXml() : m_xml(&m_bytes) { m_xml.writeStartDocument(QStringLiteral("1.0"), true); }

void OfficeXml::root(const char *name, const Attributes &attributes)
{
    open(name, {{"xmlns:a", QStringLiteral("http://schemas.openxmlformats.org/drawingml/2006/main")},
                {"xmlns:r", QStringLiteral("http://schemas.openxmlformats.org/officeDocument/2006/relationships")},
                {"xmlns:p", QStringLiteral("http://schemas.openxmlformats.org/presentationml/2006/main")}});
    add(attributes);
}

void OfficeXml::open(const char *name, const Attributes &attributes)
{
    m_xml.writeStartElement(QLatin1String(name));
    add(attributes);
}

void OfficeXml::close(int elements)
{
    for (int i = 0; i < elements; ++i) {
        m_xml.writeEndElement();
    }
}

void OfficeXml::leaf(const char *name, const Attributes &attributes)
{
    m_xml.writeEmptyElement(QLatin1String(name));
    add(attributes);
}

void OfficeXml::text(const QString &words) { m_xml.writeCharacters(xmlText(words)); }

void OfficeXml::openTree()
{
    open("p:spTree");
    open("p:nvGrpSpPr");
    leaf("p:cNvPr", {{"id", QStringLiteral("1")}, {"name", QString()}});
    leaf("p:cNvGrpSpPr");
    leaf("p:nvPr");
    close();
    leaf("p:grpSpPr");
}

QByteArray OfficeXml::take()
{
    m_xml.writeEndDocument();
    return std::move(m_bytes);
}

void OfficeXml::add(const Attributes &attributes)
{
    for (const auto &[name, value] : attributes) {
        m_xml.writeAttribute(QLatin1String(name), xmlText(value));
    }
}

} // namespace rd
