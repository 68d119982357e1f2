#pragma once

#include "core/report/answers.h"
#include "core/report/heldvalues.h"
#include "core/report/measures.h"
#include "core/report/otherstatements.h"

/// Columns that are computed from figures, each filled by one of the parts below (core/report/answermeasures.cpp runs them). A
/// derived cell X may have X_QUALIFIER and X_HI beside it, as the value has.
namespace rd {

/// What the parts look values up in, for the rows of one indicator.
struct DerivedFrom {
    const ReportSpec &spec;
    const CodeBook &codes;
    const HeldValues &held;
    const OtherStatements &others; ///< empty where no column asks for them
};

/// True where the spec asks for a column that a part below fills, or for an operation.
[[nodiscard]] bool derives(const ReportSpec &spec);
/// The columns, without their companions.
[[nodiscard]] std::span<const std::string_view> derivedColumns();
/// True where the ids name a column or its _HI or _QUALIFIER.
[[nodiscard]] bool asksFor(const std::vector<std::string> &ids, std::string_view column);

/// Sets X, X_QUALIFIER and X_HI, or the reason why there is none, and adds to the lineage.
void setDerived(RowBuilder &row, std::string_view id, const std::optional<Quantity> &quantity, std::string_view reason);

/// PUBLISHED_GROWTH with PUBLISHED_GROWTH_NAME, NOMINAL_GROWTH with BASE_PERIOD and BASE_VALUE, PREVIOUS_GROWTH with PREVIOUS_PERIOD, CHANGE.
void setGrowth(RowBuilder &row, const Observation &observation, const DerivedFrom &from);
/// MONTH_VALUE, MONTH_PERIOD, MONTH_ORIGIN of what piles up over a year.
void setMonth(RowBuilder &row, const Observation &observation, const DerivedFrom &from);
/// SHARE, WHOLE, SHARE_CHANGE.
void setShare(RowBuilder &row, const Observation &observation, const DerivedFrom &from, const std::string &operand);

/// The whole that a share is taken of, and its name: the area above, or what the operand names (an area, an indicator of
/// which this one is declared a part).
struct Whole {
    const Observation *value = nullptr;
    Text name;
    std::string reason; ///< where there is none
};
[[nodiscard]] Whole wholeOf(const Observation &observation, const DerivedFrom &from, const std::string &operand);

/// RANK, RANKED, SCOPE, BEFORE_PERIOD, RANK_BEFORE, RANK_CHANGE, RANK_SINCE, RANK_PERIODS; AVERAGE, AVERAGE_NAME, DIFFERENCE. Keeps the
/// places of a period once they are found.
class Ranking {
public:
    explicit Ranking(const DerivedFrom &from) : m_from(from) {}

    void set(RowBuilder &row, const Observation &observation);
    /// The place alone; nothing where the area is not ranked.
    [[nodiscard]] std::optional<Quantity> rank(const Observation &observation);
    /// How many areas are ranked where this one stands, itself among them or (a zone) beside them.
    [[nodiscard]] std::size_t ranked(const Observation &observation);

private:
    struct Order {
        std::vector<std::string> areas;
        std::vector<const Quantity *> values;
        std::vector<Places> places;

        [[nodiscard]] const Places *of(const std::string &area) const;
    };
    const Order &order(const SeriesKey &series, const Period &period);
    /// Whether any of those that are ranked counts otherwise in the one period than in the other.
    [[nodiscard]] bool breaks(const SeriesKey &series, const Order &ranked, const Period &one, const Period &other) const;
    [[nodiscard]] std::string_view whyNotCompared(const SeriesKey &series, const Period &now,
                                                  const std::optional<Period> &before);
    void setPlace(RowBuilder &row, const Observation &observation);
    void setSince(RowBuilder &row, const SeriesKey &series, const Period &period);
    void setAverage(RowBuilder &row, const Observation &observation);
    [[nodiscard]] std::vector<std::string> peers(const std::string &area) const;

    const DerivedFrom &m_from;
    std::map<std::pair<std::string, Period>, Order> m_orders;
};

} // namespace rd
