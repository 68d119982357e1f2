#pragma once

#include "store/rows/changelog.h"
#include "store/values/filtermatch.h"
#include "store/values/precedence.h"
#include "store/values/unchecked.h"

namespace rd {

/// Answers one filter. Figures that pass are held (they were read by a person: they are few); bulk values stream, one
/// group of competing series in memory at a time.
class ObservationReader {
public:
    using Take = std::function<bool(const Observation &)>;
    ObservationReader(Sql &sql, const ChangeLog &log, const CodeBook &codes, const ObservationFilter &filter);
    Result<void> run(const Take &take);
    /// The same without the bulk values themselves: how many there are of each series. For filters of codes and kinds alone.
    using TakeCount = std::function<void(const SeriesKey &, std::int64_t)>;
    Result<void> count(const Take &figures, const TakeCount &bulk);

private:
    /// What is said about one stretch of time by one source.
    struct Said {
        Period period;
        std::string source;
        bool isFigure, hasValue;
    };
    using SaidByGroup = std::unordered_map<std::string, std::vector<Said>>; ///< by group

    Result<void> readFigures();
    /// The bulk values that can silence a figure: those of preferred sources, and any where the figure is a gap.
    Result<void> readRivals();
    Result<void> readRivalsOf(const SeriesKey &key, const std::string &source);
    Result<bool> giveFigures(const Take &take);
    using TakeGroup = std::function<bool(const std::vector<BulkSeries> &)>;
    Result<bool> prepareAndGiveFigures(const Take &take);
    /// Series that compete for the same keys, their known values that pass.
    Result<void> eachGroup(const TakeGroup &take);
    /// Series by series, groups of competitors together.
    Result<void> countValues(const std::vector<std::vector<BulkCount>> &groups, const TakeCount &bulk);
    [[nodiscard]] bool isShown(const Observation &figure) const;
    /// Known values of a series that pass.
    [[nodiscard]] std::vector<BulkValue> knownOf(const BulkSeries &series) const;
    [[nodiscard]] bool giveGroup(const std::vector<BulkSeries> &group, const Take &take) const;
    [[nodiscard]] std::vector<std::vector<char>> shownIn(const std::vector<BulkSeries> &group) const;

    Sql &m_sql;
    const ChangeLog &m_log;
    const CodeBook &m_codes;
    FilterMatch m_match;
    Precedence m_precedence;
    Unchecked m_unchecked;
    std::vector<Observation> m_figures;
    SaidByGroup m_said;   ///< by figures
    SaidByGroup m_rivals; ///< by bulk values that may go before figures
};

} // namespace rd
