#include "ui/builder/indicatorpicker.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>

namespace rd {
namespace {

FindEntry entryOf(const Indicator &indicator)
{
    FindEntry entry;
    entry.sort = FindSort::Indicator;
    entry.code = indicator.code;
    entry.name = indicator.name;
    entry.pinyin = indicator.pinyin;
    return entry;
}

} // namespace

IndicatorPicker::IndicatorPicker(QWidget *parent) : PickList(parent)
{
    field()->setObjectName(QStringLiteral("build.search"));
    list()->setObjectName(QStringLiteral("foundindicators"));
}

void IndicatorPicker::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    m_index = QuickFind();
    for (const Indicator &indicator : m_codes->indicators) {
        m_index.add(entryOf(indicator));
    }
    search();
}

void IndicatorPicker::setLook(const Look &look)
{
    m_look = look;
    field()->setAccessibleName(saidWord("build.indicators", look.language));
    list()->setAccessibleName(saidWord("find.results", look.language));
    nothing()->setText(saidWord("build.nothing", look.language));
    setOpen(m_isOpen);
}

void IndicatorPicker::setOpen(bool open)
{
    m_isOpen = open;
    field()->setPlaceholderText(saidWord(open ? "build.search" : "build.add", m_look.language));
    search();
}

void IndicatorPicker::search()
{
    list()->clear();
    const bool isAsked = !query().empty();
    if (!isAsked && m_codes) {
        for (const Indicator &indicator : m_codes->indicators) {
            add(entryOf(indicator));
        }
    } else {
        for (const FindHit &hit : m_index.find(query(), m_index.size())) {
            add(*hit.entry);
        }
    }
    showFound(m_isOpen || isAsked);
}

/// Name and unit; the definition where the pointer rests.
void IndicatorPicker::add(const FindEntry &entry)
{
    const Indicator &indicator = *m_codes->indicators.find(entry.code);
    const QString unit = said(m_codes->nameOf(Dim::Unit, indicator.unit), m_look.language);
    auto *item = new QListWidgetItem(said(entry.name, m_look.language), list());
    item->setData(Qt::UserRole, qtext(entry.code));
    const QString definition = said(indicator.definition, m_look.language);
    item->setToolTip(
        (item->text() + QStringLiteral(" · ") + unit + (definition.isEmpty() ? QString() : QStringLiteral("\n") + definition))
            .toHtmlEscaped());
}

void IndicatorPicker::take(int row)
{
    const std::string code = list()->item(row)->data(Qt::UserRole).toString().toStdString();
    field()->clear();
    Q_EMIT picked(code);
}

} // namespace rd
