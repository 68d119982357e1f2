#include "ui/forms/valuepicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace rd {
namespace {

constexpr std::size_t mostOfASort = 5;

/// Empty for what no value is about: a page, a report, a source.
Key keyOf(const FindEntry &entry)
{
    Key key;
    if (entry.sort == FindSort::Figure) {
        for (const Dim dim : {Dim::Area, Dim::Industry, Dim::Indicator, Dim::Subject, Dim::Kind}) {
            key.set(dim, std::string(entry.key.code(dim)));
        }
        return key;
    }
    for (const FindSort sort : {FindSort::Area, FindSort::Industry, FindSort::Indicator, FindSort::Subject}) {
        if (entry.sort == sort) {
            key.set(*dimOf(sort), entry.code);
        }
    }
    return key;
}

} // namespace

ValuePicker::ValuePicker(QWidget *parent) : PickList(parent)
{
    field()->setObjectName(QStringLiteral("form.find"));
    list()->setObjectName(QStringLiteral("formFound"));
    showFound(false);
}

void ValuePicker::setCodes(std::shared_ptr<const CodeBook> codes, const Table *figures)
{
    m_codes = std::move(codes);
    m_index = quickFindIn(*m_codes, {}, figures, MissingPinyin::LeftOut);
    search();
}

void ValuePicker::setLook(const Look &look)
{
    m_look = look;
    field()->setPlaceholderText(saidWord("form.find", look.language));
    field()->setAccessibleName(saidWord("form.find", look.language));
    list()->setAccessibleName(saidWord("find.results", look.language));
    nothing()->setText(saidWord("form.found.none", look.language));
}

void ValuePicker::search()
{
    list()->clear();
    m_keys.clear();
    for (const FindHit &hit : m_index.find(query(), mostOfASort)) {
        Key key = keyOf(*hit.entry);
        if (key.empty()) {
            continue;
        }
        const FindEntry &entry = *hit.entry;
        const QString sort = saidWord(wordOf(entry.sort), m_look.language), printed = said(entry.printed, m_look.language);
        QString text = said(entry.name, m_look.language) + (printed.isEmpty() ? QString() : QStringLiteral(" ") + printed);
        auto *item = new QListWidgetItem(text + QStringLiteral("  ·  ") + sort, list());
        item->setToolTip((text + QStringLiteral("\n") + said(entry.detail, m_look.language)).toHtmlEscaped());
        m_keys.push_back(std::move(key));
    }
    showFound(!query().empty());
}

void ValuePicker::take(int row)
{
    const Key key = m_keys[std::size_t(row)];
    field()->clear();
    Q_EMIT picked(key);
}

} // namespace rd
