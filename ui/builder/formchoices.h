#pragma once

#include "core/chart/chartaccepts.h"
#include "core/report/periodchoice.h"
#include "ui/widgets/look.h"

class QComboBox;

/// What the lists of the report form offer.
namespace rd {

enum class PeriodSort { All, Latest, Last, Range };

/// The sorts of stretches; the one that is asked for chosen, a range told by its ends.
void fillPeriods(QComboBox &box, const PeriodRange &periods, Language language);
/// PeriodRange::latest that a sort begins with.
[[nodiscard]] int latestOf(PeriodSort sort);

/// The orders that are offered; one that is none of them keeps an entry of its own.
void fillSorts(QComboBox &box, const std::vector<Sort> &sort, Language language);
/// The chosen order; `before` where it is the entry that is none of the offered ones.
[[nodiscard]] std::vector<Sort> sortAt(const QComboBox &box, const std::vector<Sort> &before);

/// The charts, those that do not fit greyed with their reason.
void fillCharts(QComboBox &box, const std::vector<ChartOffer> &offers, const std::string &drawn, Language language);

/// How the table is laid out: a row a value, or periods, indicators or both across.
void fillLayouts(QComboBox &box, const ReportSpec &spec, Language language);
[[nodiscard]] ReportSpec laidOutAs(ReportSpec spec, const QComboBox &box);

} // namespace rd
