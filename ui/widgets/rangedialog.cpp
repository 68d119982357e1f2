#include "ui/widgets/rangedialog.h"

#include "core/report/periodchoice.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

#include <algorithm>
#include <set>

namespace rd {
namespace {

// In order of time, a year before its months.
std::vector<Period> endsAmong(const std::vector<Period> &held)
{
    std::set<std::string> known;
    std::vector<Period> ends;
    for (const Period &period : held) {
        const auto year = Period::parse(std::to_string(int(period.start().year())));
        for (const auto &end : {year, period.isMonth() ? std::optional(period) : std::nullopt}) {
            if (end && known.insert(end->sdmx()).second) {
                ends.push_back(*end);
            }
        }
    }
    std::ranges::stable_sort(ends, [](const Period &a, const Period &b) {
        return a.first() != b.first() ? a.first() < b.first() : a.last() > b.last();
    });
    return ends;
}

void choose(QComboBox &box, const Period &period, int otherwise)
{
    const int found = box.findData(qtext(period.sdmx()));
    box.setCurrentIndex(found >= 0 ? found : otherwise);
}

} // namespace

RangeDialog::RangeDialog(const std::vector<Period> &held, const std::string &choice, const Look &look, QWidget *parent)
    : QDialog(parent), m_from(new QComboBox), m_to(new QComboBox)
{
    setWindowTitle(saidWord("filter.period", look.language));
    for (QComboBox *box : {m_from, m_to}) {
        for (const Period &end : endsAmong(held)) {
            box->addItem(qtext(end.text(look.language)), qtext(end.sdmx()));
        }
        box->setMaxVisibleItems(16);
    }
    const auto chosen = PeriodChoice::parse(choice);
    choose(*m_from, chosen ? chosen->from : held.back(), 0);
    choose(*m_to, chosen ? chosen->to : held.front(), m_to->count() - 1);
    auto *form = new QFormLayout(this);
    form->addRow(saidWord("filter.from", look.language), m_from);
    form->addRow(saidWord("filter.to", look.language), m_to);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Ok)->setText(saidWord("action.ok", look.language));
    buttons->button(QDialogButtonBox::Cancel)->setText(saidWord("action.cancel", look.language));
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::string RangeDialog::range() const
{
    auto from = Period::parse(m_from->currentData().toString().toStdString());
    auto to = Period::parse(m_to->currentData().toString().toStdString());
    if (!from || !to) {
        return {};
    }
    if (from->first() > to->last()) {
        std::swap(from, to);
    }
    return PeriodChoice::rangeText(*from, *to);
}

} // namespace rd
