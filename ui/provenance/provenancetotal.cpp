#include "ui/provenance/provenancetotal.h"

#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {
namespace {

QString filled(std::string_view word, const QString &text, Language language)
{
    return qtext(phrase(rd::word(word, language), text.toStdString()));
}

TotalText noTotal(const QString &why, const QString &instead, Language language)
{
    TotalText text;
    text.said.heading = saidWord("total.none", language);
    text.reasons.push_back({saidWord("total.why", language), why});
    if (!instead.isEmpty()) {
        text.reasons.push_back({saidWord("total.instead", language), instead});
    }
    text.status = filled("total.status.none", why, language);
    return text;
}

TotalText refused(const Refusal &refusal, const Evidence &evidence, const CodeBook &codes, Language language)
{
    TotalText text = noTotal(said(refusal.why, language), said(refusal.instead, language), language);
    text.a = calledSo(refusal.a, evidence.values, codes);
    text.b = calledSo(refusal.b, evidence.values, codes);
    return text;
}

TotalText added(const Quantity &total, const Evidence &evidence, const CodeBook &codes, Language language)
{
    const Unit *unit = codes.units.find(total.unit);
    TotalText text;
    text.said.heading = filled("total.heading", QString::number(evidence.values.size()), language);
    text.said.numeral = qtext(label(total, unit, language));
    if (const std::string limits = meaning(total, unit, language); !limits.empty()) {
        text.said.lines.push_back({saidWord("total.limits", language), qtext(limits)});
    }
    const bool unnamed = std::ranges::any_of(evidence.values, [](const Observation &value) { return !value.quantity; });
    if (unnamed) {
        text.said.lines.push_back({saidWord("total.limits", language), saidWord("total.unnamed", language)});
    }
    text.status = filled("total.status", text.said.numeral, language);
    return text;
}

} // namespace

std::optional<TotalText> totalText(const EvidenceQuestion &question, const Evidence &evidence, const CodeBook &codes,
                                   Language language)
{
    if (question.keys.size() < 2 || evidence.values.size() < 2) {
        return std::nullopt;
    }
    if (question.derived) {
        return noTotal(saidWord("total.derived.why", language), saidWord("total.derived.instead", language), language);
    }
    if (evidence.more || !evidence.total) {
        return noTotal(filled("total.many.why", QString::number(Evidence::most), language),
                       saidWord("total.many.instead", language), language);
    }
    const auto *total = std::get_if<Quantity>(&*evidence.total);
    return total ? added(*total, evidence, codes, language)
                 : refused(std::get<Refusal>(*evidence.total), evidence, codes, language);
}

} // namespace rd
