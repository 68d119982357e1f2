#include "ui/builder/formchoices.h"

#include "core/report/widened.h"

#include <QComboBox>
#include <QStandardItemModel>

#include <algorithm>

namespace rd {
namespace {

constexpr int usualLast = 12;

struct OfferedSort {
    const char *word;
    std::vector<Sort> sort;
};

struct OfferedLayout {
    const char *word;
    std::vector<Dim> across; ///< none: long
};

const std::vector<OfferedLayout> &offeredLayouts()
{
    static const std::vector<OfferedLayout> all = {{"build.layout.tidy", {}},
                                                   {"build.layout.period", {Dim::Period}},
                                                   {"build.layout.indicator", {Dim::Indicator}},
                                                   {"build.layout.both", {Dim::Indicator, Dim::Period}}};
    return all;
}

const std::vector<OfferedSort> &offeredSorts()
{
    static const std::vector<OfferedSort> all = {{"build.sort.own", {}},
                                                 {"build.sort.largest", {{"OBS_VALUE", true}}},
                                                 {"build.sort.smallest", {{"OBS_VALUE", false}}},
                                                 {"build.sort.areas", {{"REF_AREA", false}}},
                                                 {"build.sort.latest", {{"TIME_PERIOD", true}}}};
    return all;
}

} // namespace

void fillPeriods(QComboBox &box, const PeriodRange &periods, Language language)
{
    box.clear();
    const bool isRange = periods.from || periods.to;
    const PeriodSort chosen = isRange               ? PeriodSort::Range
                              : periods.latest == 0 ? PeriodSort::All
                              : periods.latest == 1 ? PeriodSort::Latest
                                                    : PeriodSort::Last;
    for (const auto &[sort, word] : {std::pair(PeriodSort::All, "build.all"),
                                     {PeriodSort::Latest, "build.latest"},
                                     {PeriodSort::Last, "build.lastn"},
                                     {PeriodSort::Range, "build.range"}}) {
        box.addItem(saidWord(word, language), int(sort));
    }
    box.setCurrentIndex(box.findData(int(chosen)));
    if (isRange) {
        const auto end = [language](const std::optional<Period> &period) {
            return period ? qtext(period->text(language)) : QStringLiteral("…");
        };
        box.setItemText(box.currentIndex(), end(periods.from) + QStringLiteral(" – ") + end(periods.to));
    }
    box.setToolTip(box.currentText());
}

int latestOf(PeriodSort sort) { return sort == PeriodSort::Latest ? 1 : sort == PeriodSort::Last ? usualLast : 0; }

void fillSorts(QComboBox &box, const std::vector<Sort> &sort, Language language)
{
    box.clear();
    int chosen = -1;
    for (const OfferedSort &offered : offeredSorts()) {
        chosen = offered.sort == sort ? box.count() : chosen;
        box.addItem(saidWord(offered.word, language));
    }
    if (chosen < 0) {
        QString other;
        for (const Sort &by : sort) {
            other += (other.isEmpty() ? QString() : QStringLiteral(", ")) + qtext(by.by);
        }
        chosen = box.count();
        box.addItem(other);
    }
    box.setCurrentIndex(chosen);
}

std::vector<Sort> sortAt(const QComboBox &box, const std::vector<Sort> &before)
{
    const auto at = std::size_t(std::max(box.currentIndex(), 0));
    return at < offeredSorts().size() ? offeredSorts()[at].sort : before;
}

void fillCharts(QComboBox &box, const std::vector<ChartOffer> &offers, const std::string &drawn, Language language)
{
    box.clear();
    auto *model = qobject_cast<QStandardItemModel *>(box.model());
    for (const ChartOffer &offer : offers) {
        QString text = said(chartName(offer.chart), language);
        if (offer.refusal) {
            text += QStringLiteral(" — ") + said(*offer.refusal, language);
        }
        box.addItem(text, qtext(offer.chart));
        box.setItemData(box.count() - 1, text.toHtmlEscaped(), Qt::ToolTipRole);
        if (offer.refusal && model && offer.chart != drawn) {
            model->item(box.count() - 1)->setEnabled(false);
        }
    }
    box.setCurrentIndex(box.findData(qtext(drawn)));
    box.setToolTip(box.currentText().toHtmlEscaped());
}

void fillLayouts(QComboBox &box, const ReportSpec &spec, Language language)
{
    box.clear();
    const std::vector<Dim> now = isWide(spec) ? acrossOf(spec) : std::vector<Dim>();
    for (const OfferedLayout &offered : offeredLayouts()) {
        box.addItem(saidWord(offered.word, language));
        if (offered.across == now) {
            box.setCurrentIndex(box.count() - 1);
        }
    }
    box.setToolTip(box.currentText());
    box.setEnabled(spec.view == View::Observations);
}

ReportSpec laidOutAs(ReportSpec spec, const QComboBox &box)
{
    spec.columns = offeredLayouts()[std::size_t(std::max(box.currentIndex(), 0))].across;
    spec.layout = spec.columns.empty() ? Layout::Tidy : Layout::Wide;
    return spec;
}

} // namespace rd
