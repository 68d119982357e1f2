#include "exchange/forms/xmltags.h"

namespace rd {
namespace {

bool isXmlBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

/// An attribute in a tag: from the blank before its name to behind its closing quote.
struct XmlStretch {
    qsizetype from = 0, to = 0, valueFrom = 0;
};

std::optional<XmlStretch> stretchOf(QByteArrayView tag, QByteArrayView name)
{
    qsizetype at = 1;
    while (at < tag.size() && !isXmlBlank(tag[at]) && tag[at] != '>' && tag[at] != '/') {
        ++at;
    }
    while (at < tag.size()) {
        const qsizetype from = at;
        while (at < tag.size() && isXmlBlank(tag[at])) {
            ++at;
        }
        const qsizetype nameFrom = at;
        while (at < tag.size() && tag[at] != '=' && !isXmlBlank(tag[at]) && tag[at] != '>' && tag[at] != '/') {
            ++at;
        }
        const QByteArrayView found = tag.sliced(nameFrom, at - nameFrom);
        while (at < tag.size() && tag[at] != '"' && tag[at] != '\'') {
            ++at;
        }
        if (at >= tag.size()) {
            return std::nullopt;
        }
        const qsizetype end = tag.indexOf(tag[at], at + 1);
        if (end < 0) {
            return std::nullopt;
        }
        if (found == name) {
            return XmlStretch{from, end + 1, at + 1};
        }
        at = end + 1;
    }
    return std::nullopt;
}

/// Where a tag ends: a '>' in a value is none.
qsizetype behindTag(const QByteArray &xml, qsizetype at)
{
    char quote = 0;
    for (; at < xml.size(); ++at) {
        const char c = xml[at];
        if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            return at + 1;
        }
    }
    return -1;
}

/// Behind a comment, an instruction or CDATA that begins here; `at` itself where a tag does.
qsizetype behindOther(const QByteArray &xml, qsizetype at)
{
    const QByteArrayView rest = QByteArrayView(xml).sliced(at);
    const auto behind = [&](QByteArrayView end) {
        const qsizetype found = xml.indexOf(end, at);
        return found < 0 ? xml.size() : found + end.size();
    };
    return rest.startsWith("<!--")        ? behind("-->")
           : rest.startsWith("<?")        ? behind("?>")
           : rest.startsWith("<![CDATA[") ? behind("]]>")
                                          : at;
}

} // namespace

std::optional<std::string> XmlTag::attribute(QByteArrayView name) const
{
    const auto found = stretchOf(whole, name);
    return found ? std::optional(whole.sliced(found->valueFrom, found->to - 1 - found->valueFrom).toByteArray().toStdString())
                 : std::nullopt;
}

QByteArray XmlTag::without(QByteArrayView name) const
{
    QByteArray tag = whole.toByteArray();
    if (const auto found = stretchOf(whole, name)) {
        tag.remove(found->from, found->to - found->from);
    }
    return tag;
}

std::optional<XmlTag> nextTag(const QByteArray &xml, qsizetype at)
{
    for (at = xml.indexOf('<', at); at >= 0; at = xml.indexOf('<', at)) {
        if (const qsizetype behind = behindOther(xml, at); behind != at) {
            at = behind;
            continue;
        }
        XmlTag tag;
        tag.from = at;
        tag.to = behindTag(xml, at);
        if (tag.to < 0) {
            return std::nullopt;
        }
        tag.whole = QByteArrayView(xml).sliced(tag.from, tag.to - tag.from);
        const bool isEnd = tag.whole[1] == '/';
        tag.sort = isEnd                                    ? XmlTag::Sort::End
                   : tag.whole[tag.whole.size() - 2] == '/' ? XmlTag::Sort::Empty
                                                            : XmlTag::Sort::Start;
        const qsizetype nameFrom = isEnd ? 2 : 1;
        qsizetype nameTo = nameFrom;
        while (!isXmlBlank(tag.whole[nameTo]) && tag.whole[nameTo] != '>' && tag.whole[nameTo] != '/') {
            ++nameTo;
        }
        const QByteArrayView name = tag.whole.sliced(nameFrom, nameTo - nameFrom);
        const qsizetype colon = name.indexOf(':');
        tag.prefix = name.first(colon + 1);
        tag.local = name.sliced(colon + 1);
        return tag;
    }
    return std::nullopt;
}

} // namespace rd
