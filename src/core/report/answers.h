#pragma once

#include "core/report/report.h"

#include <algorithm>
#include <set>

/// What the rooms of the report engine share; core/report/engine.h is what others use.
namespace rd {

/// A spec's filters, children included, as the codes that are allowed. `nothing` where two filters exclude each other.
struct Wanted {
    ObservationFilter observations;
    std::vector<std::string> passages, events, periods, tiers;
    bool nothing = false;

    [[nodiscard]] static Wanted from(const ReportSpec &spec, const CodeBook &codes);
    [[nodiscard]] bool takes(const Observation &observation) const; ///< what the fact source does not filter itself
    [[nodiscard]] bool takes(const Passage &passage, const CodeBook &codes) const; ///< of a source that was out by then, too
    [[nodiscard]] bool takes(const Event &event, const CodeBook &codes) const; ///< none of what speaks of figures alone counts
    [[nodiscard]] bool takes(const Subject &subject) const;                    ///< by itself, its area and its industry
    [[nodiscard]] bool allows(Dim dim, std::string_view code) const;
};

/// Narrows `allowed` to `more`; an empty list so far allows all. `nothing` becomes true where none is left.
template <typename T> void narrow(std::vector<T> &allowed, std::vector<T> more, bool &nothing)
{
    if (allowed.empty()) {
        allowed = std::move(more);
    } else {
        std::erase_if(allowed, [&more](const T &code) { return std::ranges::find(more, code) == more.end(); });
    }
    nothing = nothing || allowed.empty();
}

/// A row that is not moved away may be filled again.
using TakeRow = std::function<bool(ReportRow &&)>;

Result<void> answerObservations(const ReportSpec &spec, FactSource &facts, const TakeRow &take);
Result<void> answerMeasures(const ReportSpec &spec, FactSource &facts,
                            const TakeRow &take); ///< observations and what is derived
Result<void> answerEvents(const ReportSpec &spec, FactSource &facts, const TakeRow &take);
Result<void> answerCodes(const ReportSpec &spec, FactSource &facts, const TakeRow &take);
Result<void> answerCoverage(const ReportSpec &spec, FactSource &facts, const TakeRow &take);
Result<void> answerGaps(const ReportSpec &spec, FactSource &facts, const TakeRow &take);
Result<void> answerSources(const ReportSpec &spec, FactSource &facts, const TakeRow &take);

/// The columns' ids: the spec's own or the standard ones.
[[nodiscard]] std::vector<std::string> columnIds(const ReportSpec &spec);

/// A row whose cells are filled by column id: those that were not set are empty text, other ids are passed over.
class RowBuilder {
public:
    RowBuilder(const std::vector<std::string> &ids, const CodeBook &codes) : m_ids(ids), m_codes(codes), m_cells(ids.size()) {}

    void set(std::string_view id, Cell cell);
    /// The code and, where the table has it, the name; a dash of "does not apply" stays an empty text.
    void setCode(Dim dim, std::string_view code);
    void setLineage(const Lineage &lineage);                   ///< FIGURE_IDS too
    void addLineage(const Lineage &lineage);                   ///< of what a further cell was derived from
    [[nodiscard]] const Cell *cell(std::string_view id) const; ///< null where it was not set
    void setQuantity(const Observation &observation);          ///< OBS_VALUE and all that qualifies it
    [[nodiscard]] ReportRow take();
    Key key;
    std::int64_t unchecked = 0; ///< ReportRow::unchecked

private:
    const std::vector<std::string> &m_ids;
    const CodeBook &m_codes;
    std::vector<std::optional<Cell>> m_cells;
    Lineage m_lineage;
};

/// The cells that every row of an observation has, whatever else is derived from it.
void setObservation(RowBuilder &row, const Observation &observation, const CodeBook &codes);
/// The indicator below which a store groups what is invested and spent.
inline constexpr std::string_view investmentGroup = "investment";
/// That group with all below it; where the book has none, the amounts of money whose names say that they are invested.
[[nodiscard]] std::vector<std::string> investmentIndicators(const CodeBook &codes);
/// Whether the option "has" takes what is told of this industry and subject.
[[nodiscard]] bool hasParts(const std::string &has, std::string_view industry, std::string_view subject);
/// Whether the spec's options take it: "has" names dimensions that must apply; "units" is "money" for only amounts of money.
[[nodiscard]] bool passes(const Observation &observation, const ReportSpec &spec, const CodeBook &codes);

/// True where it ends behind the period in the option "until": what "the latest" means there.
[[nodiscard]] bool endsLate(const Observation &observation, const ReportSpec &spec);

/// Headline and paragraph, the LOCATOR of files.
[[nodiscard]] Cell locatorCell(std::string_view passage, const CodeBook &codes);

/// SOURCE of a row that counts: one code as a code, several as their list, separated by a blank. Not for none.
[[nodiscard]] Cell sourcesCell(const std::set<std::string> &sources);

} // namespace rd
