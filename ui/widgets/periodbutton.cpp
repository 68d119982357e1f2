#include "ui/widgets/periodbutton.h"

#include "core/report/periodchoice.h"
#include "ui/widgets/rangedialog.h"

#include <QMenu>

#include <algorithm>
#include <tuple>

namespace rd {
namespace {

int yearOf(const Period &period) { return int(period.start().year()); }

// Years, stretches from the year's begin on, half-years and quarters, months, days: each sort together.
int sortOf(const Period &period)
{
    constexpr std::string_view sorts = "ACSQMD";
    return int(sorts.find(period.frequency()));
}

bool before(const Period &a, const Period &b)
{
    return std::tuple(-yearOf(a), sortOf(a), a) < std::tuple(-yearOf(b), sortOf(b), b);
}

} // namespace

PeriodButton::PeriodButton(QWidget *parent) : QPushButton(parent)
{
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &PeriodButton::fill);
}

void PeriodButton::setPeriods(std::vector<Period> held)
{
    m_held = std::move(held);
    setEnabled(!m_held.empty());
}

void PeriodButton::setLook(const Look &look)
{
    m_look = look;
    setToolTip(saidWord("filter.period", look.language));
    setChoice(m_choice);
    setEnabled(!m_held.empty());
}

void PeriodButton::setChoice(const std::string &choice)
{
    m_choice = choice;
    const auto periods = PeriodChoice::parse(choice);
    const QString words = periods ? qtext(periods->words(m_look.language)) : saidWord("filter.all.periods", m_look.language);
    setText(words + QStringLiteral("  ")); // clear of the arrow
    setAccessibleName(saidWord("filter.period", m_look.language) + QStringLiteral(": ") + words);
}

void PeriodButton::add(QMenu *menu, const QString &text, const std::string &choice)
{
    QAction *action = menu->addAction(text, this, [this, choice] { Q_EMIT chosen(choice); });
    action->setData(qtext(choice));
    action->setCheckable(true);
    action->setChecked(choice == m_choice);
}

void PeriodButton::fill()
{
    menu()->clear();
    add(menu(), saidWord("filter.all.periods", m_look.language), {});
    for (auto it = m_held.begin(); it != m_held.end();) {
        const int year = yearOf(*it);
        const auto next = std::find_if(it, m_held.end(), [year](const Period &period) { return yearOf(period) != year; });
        const QString name = qtext(Period::parse(std::to_string(year))->text(m_look.language));
        if (next - it == 1 && it->isYear()) {
            add(menu(), name, it->sdmx());
        } else {
            fillYear(menu()->addMenu(name), year);
        }
        it = next;
    }
    menu()->addSeparator();
    menu()->addAction(saidWord("filter.range", m_look.language), this, &PeriodButton::askForRange);
}

void PeriodButton::fillYear(QMenu *menu, int year)
{
    const QString all = saidWord("filter.whole.year", m_look.language).replace(QStringLiteral("{}"), QString::number(year));
    add(menu, all, std::to_string(year));
    int last = 0;
    for (const Period &period : m_held) {
        if (yearOf(period) != year || period.isYear()) {
            continue;
        }
        if (sortOf(period) != last) {
            menu->addSeparator();
            last = sortOf(period);
        }
        add(menu, qtext(period.text(m_look.language)), period.sdmx());
    }
}

void PeriodButton::askForRange()
{
    auto *dialog = new RangeDialog(m_held, m_choice, m_look, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { Q_EMIT chosen(dialog->range()); });
    dialog->open();
}

std::vector<Period> periodsIn(const Table &table)
{
    std::vector<Period> periods;
    const int column = table.column("TIME_PERIOD");
    for (std::size_t row = 0; column >= 0 && row < table.rows.size(); ++row) {
        if (const auto *period = std::get_if<Period>(&table.rows[row].cells[std::size_t(column)])) {
            periods.push_back(*period);
        }
    }
    std::ranges::sort(periods, before);
    periods.erase(std::unique(periods.begin(), periods.end()), periods.end());
    return periods;
}

} // namespace rd
