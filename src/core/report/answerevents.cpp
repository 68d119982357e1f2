#include "core/report/answers.h"

namespace rd {
namespace {

bool isWanted(const Event &event, const Wanted &wanted, const ReportSpec &spec, const CodeBook &codes)
{
    const std::string types = spec.option("types");
    const bool typeFits = types.empty() || (" " + types + " ").find(" " + event.type + " ") != std::string::npos;
    return typeFits && hasParts(spec.option("has"), event.industry, event.subject) && wanted.takes(event, codes);
}

} // namespace

Result<void> answerEvents(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    const std::vector<std::string> ids = columnIds(spec);
    for (const Event &event : codes.events) {
        if (!isWanted(event, wanted, spec, codes)) {
            continue;
        }
        RowBuilder row(ids, codes);
        row.setCode(Dim::Area, event.area);
        row.setCode(Dim::Industry, event.industry);
        row.setCode(Dim::Subject, event.subject);
        row.set("EVENT_ID", event.code);
        row.set("EVENT_TYPE", event.type);
        row.set("KIND", CodeCell{Dim::Kind, std::string(name(event.kind))});
        row.set("STAGE", event.stage);
        row.set("TIME_PERIOD", event.period ? Cell(*event.period) : Cell(Gap{"undated"}));
        row.set("TEXT_ZH", event.text.zh);
        row.set("TEXT_EN", event.text.en);
        row.set("LOCATOR", locatorCell(event.passage, codes));
        if (const Passage *passage = codes.passages.find(event.passage)) {
            row.set("SOURCE", CodeCell{Dim::Source, passage->source});
            row.key.set(Dim::Source, passage->source);
        }
        row.key.set(Dim::Kind, std::string(name(event.kind)));
        row.key.set(Dim::Event, event.code);
        if (event.period) {
            row.key.set(Dim::Period, event.period->sdmx());
        }
        row.key.set(Dim::Passage, event.passage);
        if (!take(row.take())) {
            break;
        }
    }
    return {};
}

} // namespace rd
