#include "core/report/holdings.h"
#include "core/words/numbertext.h"
#include "core/words/phrase.h"
#include "core/words/words.h"

#include <algorithm>
#include <set>

namespace rd {
namespace {

struct Room {
    const ReportSpec &spec;
    const CodeBook &codes;
    const Wanted &wanted;
    const Holdings &holdings;
    const std::vector<std::string> &ids;
    const TakeRow &take;
};

/// What no passage tells is in no document that a report could leave out.
bool isTold(const std::string &passage, const Room &room)
{
    const Passage *found = room.codes.passages.find(passage);
    return found == nullptr || room.wanted.takes(*found, room.codes);
}

void setCounts(RowBuilder &row, const Held &held)
{
    row.set("FIGURES", held.count.values);
    row.set("EVENTS", held.events);
    row.unchecked = held.count.unchecked;
    row.setLineage(held.count.lineage);
}

/// A row that stands for what is held names where all of it comes from, not only its leading figure.
void setSources(RowBuilder &row, const Held &held)
{
    if (!held.sources.empty()) {
        row.set("SOURCE", sourcesCell(held.sources));
    }
}

void setLead(RowBuilder &row, const Observation *lead)
{
    if (lead == nullptr) {
        row.set("OBS_VALUE", Gap{"unentered"});
        return;
    }
    const Key rowKey = row.key;
    row.setCode(Dim::Indicator, lead->series.indicator);
    row.setQuantity(*lead);
    row.key = rowKey; // the row stands for the area or industry, not for its leading figure
}

void areaRows(const Room &room)
{
    auto held = room.holdings.by([&](const auto &fact) { return lineOf(room.codes.areas, fact.area); });
    for (const Area *area : room.codes.regionParts()) {
        if (!room.wanted.allows(Dim::Area, area->code)) {
            continue;
        }
        RowBuilder row(room.ids, room.codes);
        row.setCode(Dim::Area, area->code);
        setLead(row, held[area->code].lead);
        setCounts(row, held[area->code]);
        setSources(row, held[area->code]);
        if (!room.take(row.take())) {
            return;
        }
    }
}

HeldByCode byIndustry(const Room &room)
{
    return room.holdings.by([&](const auto &fact) { return lineOf(room.codes.industries, fact.industry); });
}

void membershipRows(const Room &room)
{
    auto held = byIndustry(room);
    for (const Tier &tier : room.codes.tiers) {
        for (const Membership &membership : room.codes.memberships) {
            if (membership.tier != tier.code || !room.wanted.allows(Dim::Tier, tier.code)
                || !room.wanted.allows(Dim::Industry, membership.industry) || !isTold(membership.passage, room)) {
                continue;
            }
            RowBuilder row(room.ids, room.codes);
            row.setCode(Dim::Tier, tier.code);
            row.setCode(Dim::Industry, membership.industry);
            row.set("STANDING", std::string(membership.primary ? "primary" : "also"));
            row.set("LOCATOR", locatorCell(membership.passage, room.codes));
            std::set<std::string> sources = held[membership.industry].sources; // of its figures, and who says that it belongs
            if (const Passage *passage = room.codes.passages.find(membership.passage)) {
                sources.insert(passage->source);
            }
            row.set("SOURCE", sourcesCell(sources));
            setCounts(row, held[membership.industry]);
            row.key.set(Dim::Passage, membership.passage);
            if (!room.take(row.take())) {
                return;
            }
        }
    }
}

/// Codes of the subjects of an industry that `accepts` takes, joined by a blank.
template <typename Accepts> std::string subjectsOf(const Room &room, const std::string &industry, Accepts accepts)
{
    std::string joined;
    for (const Subject &subject : room.codes.subjects) {
        if (room.codes.isWithin(Dim::Industry, subject.industry, industry) && accepts(subject)) {
            joined += (joined.empty() ? "" : " ") + subject.code;
        }
    }
    return joined;
}

void industryRows(const Room &room)
{
    std::vector<const Industry *> ordered;
    for (const Tier &tier : room.codes.tiers) {
        for (const Membership &membership : room.codes.memberships) {
            const Industry *industry = room.codes.industries.find(membership.industry);
            if (membership.primary && membership.tier == tier.code && industry != nullptr) {
                ordered.push_back(industry);
            }
        }
    }
    for (const Industry &industry : room.codes.industries) {
        if (room.codes.tierOf(industry.code).empty() && industry.code != notApplicable) {
            ordered.push_back(&industry);
        }
    }
    auto held = byIndustry(room);
    for (const Industry *industry : ordered) {
        if (!room.wanted.allows(Dim::Industry, industry->code)) {
            continue;
        }
        RowBuilder row(room.ids, room.codes);
        row.setCode(Dim::Industry, industry->code);
        row.setCode(Dim::Tier, room.codes.tierOf(industry->code));
        row.set("LEADERS",
                subjectsOf(room, industry->code, [](const Subject &subject) { return subject.type == "enterprise"; }));
        row.set("PROGRAMMES", subjectsOf(room, industry->code, [](const Subject &subject) {
                    return subject.type == "programme" || subject.type == "park" || subject.type == "project";
                }));
        setLead(row, held[industry->code].lead);
        setCounts(row, held[industry->code]);
        setSources(row, held[industry->code]);
        if (!room.take(row.take())) {
            return;
        }
    }
}

void tierRows(const Room &room)
{
    auto held =
        room.holdings.by([&](const auto &fact) { return std::vector<std::string_view>{room.codes.tierOf(fact.industry)}; });
    for (const Tier &tier : room.codes.tiers) {
        const bool isWhole = room.codes.withChildren(Dim::Tier, tier.code).size() > 1;
        if (isWhole || !room.wanted.allows(Dim::Tier, tier.code)) {
            continue;
        }
        const auto inTier = [&](std::string_view industry) {
            return room.codes.tierOf(industry) == tier.code && room.wanted.allows(Dim::Industry, industry);
        };
        RowBuilder row(room.ids, room.codes);
        row.setCode(Dim::Tier, tier.code);
        row.set("INDUSTRIES", std::int64_t(std::ranges::count_if(
                                  room.codes.industries, [&](const Industry &industry) { return inTier(industry.code); })));
        row.set("SUBJECTS", std::int64_t(std::ranges::count_if(room.codes.subjects, [&](const Subject &subject) {
                    return inTier(subject.industry) && room.wanted.takes(subject);
                })));
        setCounts(row, held[tier.code]);
        setSources(row, held[tier.code]);
        if (!room.take(row.take())) {
            return;
        }
    }
}

struct StageSince {
    std::string stage; ///< empty where none is told
    std::optional<Period> since;
};

/// What is to be under way or in production one day is neither yet.
bool isReached(const Event &event)
{
    return event.kind == Kind::Actual || (event.stage != "under_way" && event.stage != "in_production");
}

/// A project's stage is that of the latest phase event that is reached; an undated one counts as the latest. Of which only a later
/// stage is promised, that is planned.
StageSince stageOf(const std::string &subject, const Room &room)
{
    const Event *latest = nullptr;
    bool isPromised = false;
    for (const Event &event : room.codes.events) {
        if (event.subject != subject || event.stage.empty() || !isTold(event.passage, room)) {
            continue;
        }
        if (!isReached(event)) {
            isPromised = true;
            continue;
        }
        const bool later =
            latest == nullptr || !event.period || (latest->period && latest->period->first() <= event.period->first());
        if (later) {
            latest = &event;
        }
    }
    return latest != nullptr ? StageSince{latest->stage, latest->period} : StageSince{isPromised ? "planned" : "", {}};
}

/// What each amount is and how much: "R&D spending: CNY 17M+ | …".
/// An amount that is no actual says so: a project's total is often a plan.
std::string amountText(const Quantity &amount, const CodeBook &codes, Language language)
{
    const std::string said = label(amount, codes.units.find(amount.unit), language);
    return amount.kind == Kind::Actual
               ? said
               : phrase(word(amount.kind == Kind::Plan ? "amount.plan" : "amount.target", language), said);
}

std::string amountsText(const std::vector<Observation> &amounts, const CodeBook &codes, Language language)
{
    std::string text;
    for (const Observation &amount : amounts) {
        text += (text.empty() ? "" : " | ") + codes.nameOf(Dim::Indicator, amount.series.indicator).in(language)
                + (language == Language::Zh ? "：" : ": ") + amountText(*amount.quantity, codes, language);
    }
    return text;
}

Result<void> subjectRows(const Room &room, FactSource &facts)
{
    const std::string types = room.spec.option("types");
    std::map<std::string, std::vector<Observation>> amounts;
    ObservationFilter invested = room.wanted.observations;
    std::vector<std::string> allowed = investmentIndicators(room.codes);
    std::erase_if(allowed, [&room](const std::string &code) { return !room.wanted.allows(Dim::Indicator, code); });
    invested.indicators = allowed;
    auto read = allowed.empty() ? Result<void>() : facts.observations(invested, [&](const Observation &observation) {
        if (observation.quantity && observation.series.subject != notApplicable) {
            amounts[observation.series.subject].push_back(observation);
        }
        return true;
    });
    if (!read) {
        return read;
    }
    auto held = room.holdings.by([](const auto &fact) { return std::vector<std::string_view>{fact.subject}; });
    for (const Subject &subject : room.codes.subjects) {
        const bool fits = types.empty() || (" " + types + " ").find(" " + subject.type + " ") != std::string::npos;
        if (!fits || subject.code == notApplicable || !room.wanted.takes(subject)) {
            continue;
        }
        const Held &known = held[subject.code];
        if (known.count.values == 0 && known.events == 0 && !isTold(subject.passage, room)) {
            continue; // none of the documents asked for speaks of it
        }
        RowBuilder row(room.ids, room.codes);
        row.setCode(Dim::Subject, subject.code);
        row.set("SUBJECT_TYPE", subject.type);
        row.setCode(Dim::Area, subject.area);
        row.setCode(Dim::Industry, subject.industry);
        const StageSince reached = stageOf(subject.code, room);
        row.set("STAGE", reached.stage);
        row.set("STAGE_PERIOD", reached.since ? Cell(*reached.since) : Cell(Gap{"undated"}));
        std::string forms;
        for (const Observation &amount : amounts[subject.code]) {
            forms += (forms.empty() ? "" : " | ") + amount.quantity->asPublished;
        }
        row.set("AS_PUBLISHED", forms);
        row.set("AMOUNTS", Text{amountsText(amounts[subject.code], room.codes, Language::Zh),
                                amountsText(amounts[subject.code], room.codes, Language::En)});
        setCounts(row, known);
        if (const Passage *passage = room.codes.passages.find(subject.passage)) {
            row.set("SOURCE", CodeCell{Dim::Source, passage->source});
            row.key.set(Dim::Passage, passage->code);
        }
        if (!room.take(row.take())) {
            break;
        }
    }
    return {};
}

} // namespace

Result<void> answerCodes(const ReportSpec &spec, FactSource &facts, const TakeRow &take)
{
    const CodeBook &codes = facts.codes();
    const Wanted wanted = Wanted::from(spec, codes);
    if (wanted.nothing || spec.rows.empty()) {
        return {};
    }
    Holdings holdings;
    if (auto read = holdings.read(spec, wanted, facts); !read) {
        return read;
    }
    const std::vector<std::string> ids = columnIds(spec);
    const Room room{spec, codes, wanted, holdings, ids, take};
    const auto stands = [&spec](Dim dim) { return std::ranges::find(spec.rows, dim) != spec.rows.end(); };
    if (stands(Dim::Subject)) {
        return subjectRows(room, facts);
    }
    if (stands(Dim::Tier) && stands(Dim::Industry)) {
        membershipRows(room);
    } else if (stands(Dim::Industry)) {
        industryRows(room);
    } else if (stands(Dim::Tier)) {
        tierRows(room);
    } else if (stands(Dim::Area)) {
        areaRows(room);
    }
    return {};
}

} // namespace rd
