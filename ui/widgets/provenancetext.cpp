#include "ui/widgets/provenancetext.h"

#include "core/numbertext.h"
#include "core/words.h"
#include "ui/pages/viewstate.h"
#include "ui/widgets/look.h"

#include <algorithm>

namespace rd {
namespace {

/// Collects lines; one without a text is left out.
struct Writer {
    const CodeBook &codes;
    Language language;
    ProvenanceText out = {};

    void line(std::string_view name, const QString &text)
    {
        if (!text.isEmpty()) {
            out.lines.push_back({saidWord(name, language), text});
        }
    }
    void code(std::string_view name, Dim dim, std::string_view code)
    {
        if (!code.empty() && code != notApplicable) {
            line(name, said(codes.nameOf(dim, code), language));
        }
    }
    void document(std::string_view sourceCode, std::string_view passageCode)
    {
        if (const Source *source = codes.sources.find(sourceCode)) {
            line("panel.source", said(source->name, language));
            line("panel.publisher", said(source->publisher, language));
            line("panel.published", qtext(source->published));
        }
        if (const Passage *passage = codes.passages.find(passageCode)) {
            line("panel.passage", qtext(locatorText(*passage, language)));
        }
    }
    void notes(Dim dim, std::string_view code)
    {
        for (const Note *note : codes.notesAbout(dim, code)) {
            line("panel.notes", said(note->text, language));
        }
        for (const Relation &relation : codes.relations) {
            if (relation.dim == dim && (relation.a == code || relation.b == code) && !relation.why.empty()) {
                line("panel.relations", said(relation.why, language));
            }
        }
    }
};

QString cellText(const Table &table, const ReportRow &row, std::string_view column, const CodeBook &codes, Language language)
{
    const Cell *cell = table.cell(row, column);
    return cell ? qtext(screenText(*cell, codes, language)) : QString();
}

void writeValue(Writer &writer, const Table &table, const ReportRow &row)
{
    const Language language = writer.language;
    const Quantity *quantity = table.quantity(row);
    if (!quantity) {
        const Cell *cell = table.cell(row, "OBS_VALUE");
        const auto *gap = cell ? std::get_if<Gap>(cell) : nullptr;
        writer.out.numeral = gap ? said(gapWords(gap->reason), language) : QString();
        return;
    }
    const Unit *unit = writer.codes.units.find(quantity->unit);
    writer.out.numeral = qtext(label(*quantity, unit, language));
    writer.line("panel.printed", qtext(quantity->asPublished));
    writer.line("panel.value", qtext(plainNumber(quantity->value, false, language, 15))
                                   + (unit ? u' ' + said(unit->name, language) : QString()));
    writer.line("panel.qualifier", said(words(quantity->qualifier), language));
    writer.line("panel.kind", said(words(quantity->kind), language));
    writer.line("panel.status", said(statusWords(quantity->status), language));
}

} // namespace

ReportSpec figuresBehind(const Choice &choice, int limit)
{
    ReportSpec spec;
    spec.id = "provenance";
    spec.view = View::Observations;
    spec.limit = limit;
    spec.options["sources"] = "all";
    if (!choice.lineage.figures.empty()) {
        spec.filters.push_back({Dim::Figure, choice.lineage.figures, false});
        return spec;
    }
    for (const Dim dim : allDims) {
        Filter filter{dim, {}, true};
        for (const Key &key : choice.selection.keys) {
            if (key.has(dim)) {
                filter.codes.emplace_back(key.code(dim));
            }
        }
        // With several keys a dimension limits only where every one of them speaks of it.
        if (!filter.codes.empty() && filter.codes.size() == choice.selection.keys.size() && dim != Dim::Event) {
            spec.filters.push_back(std::move(filter));
        }
    }
    return spec;
}

ProvenanceText figureText(const Table &table, const ReportRow &row, const CodeBook &codes, Language language)
{
    Writer writer{codes, language};
    const Key &key = row.key;
    writer.out.heading = said(codes.nameOf(Dim::Indicator, key.code(Dim::Indicator)), language);
    writeValue(writer, table, row);
    writer.line("panel.period", cellText(table, row, "TIME_PERIOD", codes, language));
    writer.code("panel.area", Dim::Area, key.code(Dim::Area));
    writer.code("panel.industry", Dim::Industry, key.code(Dim::Industry));
    writer.code("panel.subject", Dim::Subject, key.code(Dim::Subject));
    if (const Indicator *indicator = codes.indicators.find(key.code(Dim::Indicator))) {
        writer.line("panel.definition", said(indicator->definition, language));
    }
    const std::string_view passage = key.code(Dim::Passage);
    writer.document(key.code(Dim::Source), passage);
    if (passage.empty()) {
        writer.line("panel.passage", cellText(table, row, "LOCATOR", codes, language));
    }
    writer.notes(Dim::Figure, key.code(Dim::Figure));
    writer.notes(Dim::Passage, passage);
    writer.line("figure.number", qtext(key.code(Dim::Figure)));
    return writer.out;
}

ProvenanceText eventText(const Event &event, const CodeBook &codes, Language language)
{
    Writer writer{codes, language};
    writer.out.heading = said(event.text, language);
    writer.line("panel.kind", said(words(event.kind), language));
    writer.line("panel.period", event.period ? qtext(event.period->text(language)) : saidWord("period.none", language));
    writer.code("panel.area", Dim::Area, event.area);
    writer.code("panel.industry", Dim::Industry, event.industry);
    writer.code("panel.subject", Dim::Subject, event.subject);
    const Passage *passage = codes.passages.find(event.passage);
    writer.document(passage ? std::string_view(passage->source) : std::string_view(), event.passage);
    writer.notes(Dim::Event, event.code);
    writer.notes(Dim::Passage, event.passage);
    return writer.out;
}

QString nameOf(const Key &key, const CodeBook &codes, Language language)
{
    QStringList parts;
    for (const Dim dim :
         {Dim::Area, Dim::Tier, Dim::Industry, Dim::Subject, Dim::Indicator, Dim::Kind, Dim::Period, Dim::Passage}) {
        if (!key.has(dim) || (dim == Dim::Tier && key.has(Dim::Industry))) { // a tier says nothing beside its industry
            continue;
        }
        const auto period = dim == Dim::Period ? Period::parse(key.code(dim)) : std::nullopt;
        const Passage *passage = dim == Dim::Passage ? codes.passages.find(key.code(dim)) : nullptr;
        parts << (period    ? qtext(period->text(language))
                  : passage ? qtext(locatorText(*passage, language))
                            : said(codes.nameOf(dim, key.code(dim)), language));
    }
    return parts.join(saidWord("join.dot", language));
}

QString nameOf(const Choice &choice, const CodeBook &codes, Language language)
{
    QStringList names;
    for (const Key &key : choice.selection.keys) {
        names << nameOf(key, codes, language);
    }
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(saidWord("join.clause", language));
}

} // namespace rd
