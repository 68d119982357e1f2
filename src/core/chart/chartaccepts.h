#pragma once

#include "core/codebook.h"
#include "core/report/report.h"

namespace rd {

struct Boundaries;

/// A chart that a reader may choose for a table: a kind of docs/package.md, with a way of drawing behind a colon where the kind
/// has several ("tilemap:equal").
struct ChartOffer {
    std::string chart;
    std::optional<Text> refusal; ///< why it would mislead with this table; none: it fits
    bool operator==(const ChartOffer &) const = default;
};

/// The charts made for such a question, the report's own first, each fitting or with its reason. `drawn`: the kind as which the
/// report's own chart came out (ChartModel::kind); where that is another one, its own does not fit either. `boundaries`: the user's
/// own, which do for a map what a tile grid does; null without.
[[nodiscard]] std::vector<ChartOffer> chartOffers(const Table &table, const CodeBook &codes, std::string_view drawn,
                                                  const Boundaries *boundaries = nullptr);

/// True where a reader has something to choose: more than one chart is made for such a question. Looks at no row.
[[nodiscard]] bool hasChartOffers(const ReportSpec &spec);

/// Why this chart does not fit the table, or nothing. What a report draws by itself fits it; a chart that is not made for such
/// a question or does not exist is refused as well.
[[nodiscard]] std::optional<Text> chartRefusal(std::string_view chart, const Table &table, const CodeBook &codes,
                                               const Boundaries *boundaries = nullptr);

/// The offer of a map whose class limits a reader is asked for; once there are any the chart is "tilemap:50|100|200", in the unit
/// itself (core/chart/ownlimits.h).
inline constexpr std::string_view ownClasses = "tilemap:own";
/// The offer that a chart came from: ownClasses for a map with limits, else the chart itself.
[[nodiscard]] std::string offeredAs(std::string_view chart);

/// A chart in words: "Slope between two periods"; the code itself where there is no such chart.
[[nodiscard]] Text chartName(std::string_view chart);

/// The report's own chart as an offer names it, the way of drawing included.
[[nodiscard]] std::string ownChart(const ReportSpec &spec);

/// The question as it is asked for a chart that a reader has chosen: a map's classes need other periods too, which the option
/// "classes" asks for (core/report/valuespan.h).
[[nodiscard]] ReportSpec askedAs(ReportSpec spec, std::string_view chart);

/// The same question drawn as another chart; empty: its own.
[[nodiscard]] ReportSpec drawnAs(ReportSpec spec, std::string_view chart);

} // namespace rd
