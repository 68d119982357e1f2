#pragma once

#include "core/codebook.h"
#include "core/result.h"

#include <functional>

namespace rd {

/// What identifies a series. SDMX: REF_AREA, INDICATOR, ACTIVITY, SUBJECT, KIND, UNIT_MEASURE, FREQ, SOURCE. "_Z" where
/// industry or subject does not apply.
struct SeriesKey {
    std::string area, indicator, industry = "_Z", subject = "_Z";
    Kind kind = Kind::Actual;
    std::string unit, freq, source;

    auto operator<=>(const SeriesKey &) const = default;
};

/// One value of the store, figure or bulk. Without a period, `noPeriod` says why; without a value, `gapReason` does.
struct Observation {
    SeriesKey series;
    std::optional<Period> period;
    std::string noPeriod;
    std::optional<Quantity> quantity;
    std::string gapReason;
    std::string gapStatus = "O"; ///< OBS_STATUS of what is not there, as its source says it: O, Q, L, M, H …
    std::string figure;          ///< FIGURE_ID; empty for a bulk value
    std::string passage;         ///< empty for a bulk value
    std::int64_t change = 0;
    bool unchecked = false; ///< entered here and not confirmed yet; its quantity says so too

    [[nodiscard]] bool isFigure() const { return !figure.empty(); }
    [[nodiscard]] Key key(const CodeBook &codes) const;
};

/// Which observations are asked for: each list holds the codes that are allowed; an empty list allows all.
struct ObservationFilter {
    std::vector<std::string> areas, indicators, industries, subjects, units, sources, figures;
    std::vector<Kind> kinds;
    std::vector<Qualifier> qualifiers;
    std::optional<Period> from, to; ///< those that lie within; with either, undated ones are left out
    std::vector<Period> periods;    ///< these very stretches
    std::string publishedUntil;     ///< ISO day; sources published later are left out; empty: all
    bool figuresOnly = false;
    bool everyVersion = false; ///< superseded sources stay too, instead of the one preferred value of a key
    bool revisedToo = false;   ///< with everyVersion: also what a later change has revised, oldest first
};

/// How many values are held, figures and bulk values alike, those without a period apart: of all series that have kind,
/// source and the dimensions asked for in common. The other members of `series` say nothing.
struct SeriesCount {
    SeriesKey series;
    std::int64_t values = 0, undated = 0;
    std::int64_t unchecked = 0; ///< of the values, those that were entered here and nobody has confirmed
    Lineage lineage = {};       ///< of the figures among them
};

/// The key with kind, source and these dimensions only.
[[nodiscard]] SeriesKey reduced(const SeriesKey &key, const std::vector<Dim> &by);

/// Where facts come from. The store is one; tests have one in memory.
class FactSource {
public:
    virtual ~FactSource() = default;
    [[nodiscard]] virtual const CodeBook &codes() const = 0;
    /// Gives each observation that passes to `take`, ordered by figure code, then bulk by series and period. `take`
    /// returns false to stop early. Damage found on the way is an error that names the row.
    virtual Result<void> observations(const ObservationFilter &filter,
                                      const std::function<bool(const Observation &)> &take) = 0;
    /// ISO day on which a change was recorded; empty where the source keeps no history.
    [[nodiscard]] virtual std::string dayOf(std::int64_t change) const;
    /// Counts by kind, source and the dimensions `by` (area, industry, indicator, subject, unit), in order of their codes;
    /// without reading bulk values one by one where the source can. Here it reads them.
    virtual Result<void> counts(const ObservationFilter &filter, const std::vector<Dim> &by,
                                const std::function<void(const SeriesCount &)> &take);
};

} // namespace rd
