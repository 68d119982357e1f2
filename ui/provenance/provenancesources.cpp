#include "ui/provenance/provenancesources.h"

#include "core/words/numbertext.h"
#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {
namespace {

QString reasonWords(const Evidence &evidence, Language language)
{
    switch (evidence.prevails) {
    case Prevails::Alone: return {};
    case Prevails::Preferred: return saidWord("prevails.preferred", language);
    case Prevails::HasValue: return saidWord("prevails.value", language);
    case Prevails::IsFigure: return saidWord("prevails.figure", language);
    case Prevails::Rank: return saidWord("prevails.rank", language);
    case Prevails::Later: return saidWord("prevails.later", language);
    }
    return {};
}

bool sameValue(const Observation &a, const Observation &b)
{
    return a.quantity.has_value() == b.quantity.has_value()
           && (!a.quantity || (a.quantity->bounds == b.quantity->bounds && a.quantity->value == b.quantity->value));
}

} // namespace

std::optional<SourcesText> sourcesText(const Evidence &evidence, const CodeBook &codes, Language language)
{
    const std::vector<Observation> &statements = evidence.statements;
    const bool single = std::ranges::all_of(
        statements, [&](const Observation &other) { return other.series.source == statements.front().series.source; });
    if (statements.size() < 2 || single) {
        return std::nullopt;
    }
    const bool agree =
        std::ranges::all_of(statements, [&](const Observation &other) { return sameValue(other, statements.front()); });
    SourcesText text;
    text.caption = saidWord(agree ? "sources.agree" : "source.conflict", language);
    for (const Observation &statement : statements) {
        const Source *source = codes.sources.find(statement.series.source);
        const bool shown = statement.series.source == statements.front().series.source;
        QStringList details{source ? qtext(source->published) : QString(), qtext(statement.figure),
                            shown ? saidWord("sources.shown", language) : QString()};
        details.removeAll(QString());
        const QString name = said(codes.nameOf(Dim::Source, statement.series.source), language);
        text.statements.push_back({&statement,
                                   {name, valueText(statement, codes, language), details.join(saidWord("join.dot", language))},
                                   name,
                                   shown});
    }
    text.reasons.push_back({saidWord("prevails.why", language), reasonWords(evidence, language)});
    if (evidence.prevails == Prevails::Preferred && evidence.preference) {
        text.reasons.push_back({saidWord("prefer.reason", language), said(evidence.preference->reason, language)});
    }
    return text;
}

} // namespace rd
