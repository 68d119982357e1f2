#include "ui/slides/titleslide.h"

#include "core/chart/chartparts.h"
#include "core/report/finding.h"
#include "core/words/words.h"
#include "ui/charts/balance.h"
#include "ui/slides/slidedeck.h"

#include <algorithm>

namespace rd {
namespace {

/// One short bar a tier in its colour, the atlas's key.
void addTierBars(Scene &scene, const CodeBook &codes, QPointF at, const Theme &theme)
{
    int place = 0;
    for (const Tier &tier : codes.tiers) {
        const bool used = std::ranges::any_of(codes.memberships, [&](const Membership &m) { return m.tier == tier.code; });
        if (used) {
            const QRectF bar(at.x() + place * theme.step(14), at.y(), theme.step(12), theme.step(1));
            scene.items.emplace_back(RectItem{bar, Theme::tier(place)});
            ++place;
        }
    }
}

/// What the figures say in one sentence, where the slide's report has one.
std::string sentenceOf(const std::vector<const Table *> &tables, const CodeBook &codes, Language language)
{
    const bool answered = !tables.empty() && tables.front() != nullptr && !tables.front()->rows.empty();
    return answered ? finding(*tables.front(), codes, language).value_or(std::string()) : std::string();
}

Type titleType(const QString &title, qreal width, const Theme &theme)
{
    for (const Type type : {Type::Numeral, Type::PageTitle}) {
        if (breakText(title, {type, Token::Text, true}, theme, width).size() <= 3) {
            return type;
        }
    }
    return Type::ChartTitle;
}

} // namespace

std::string stretchOf(const std::vector<const Table *> &tables, Language language)
{
    std::optional<Period> first, last;
    for (const Table *table : tables) {
        const int column = table == nullptr ? -1 : table->column("TIME_PERIOD");
        for (std::size_t row = 0; column >= 0 && row < table->rows.size(); ++row) {
            const auto *period = std::get_if<Period>(&table->rows[row].cells[static_cast<std::size_t>(column)]);
            if (period != nullptr && kindOf(table->rows[row]) == Kind::Actual) {
                first = !first || *period < *first ? *period : *first;
                last = !last || last->last() < period->last() ? *period : *last;
            }
        }
    }
    if (!first) {
        return {};
    }
    const std::string from = first->text(language), to = last->text(language);
    return from == to ? from : from + " – " + to;
}

void addTitleSlide(SlidePicture &slide, const FrameWords &words, const std::vector<const Table *> &tables,
                   const std::vector<ChartModel> &models, const CodeBook &codes, const SlideSetting &setting)
{
    const QRectF room = addFoot(slide, words, setting);
    const Theme theme = setting.set();
    const Area *region = codes.region();
    const std::string name = region == nullptr ? std::string() : region->name.in(setting.language);
    const QString title = !words.title.isEmpty() || models.empty() ? words.title : qs(models.front().title);
    const std::string where = joined({qs(name) == title ? std::string() : name, stretchOf(tables, setting.language)},
                                     word("join.dot", setting.language));

    Scene scene;
    const qreal width = std::min(room.width(), room.width() * 0.92);
    addTierBars(scene, codes, {0, 0}, theme);
    qreal y = addText(scene, qs(where), {Type::Heading, Token::Quiet}, theme, {0, theme.step(4)}, width);
    const TextStyle style{titleType(title, width, theme), Token::Text, true};
    y = addText(scene, balanced(title, style, theme, width), style, theme, {0, y + theme.step(3)}, width);
    const QString sentence = !words.text.isEmpty() ? words.text : qs(sentenceOf(tables, codes, setting.language));
    y = addText(scene, sentence == title ? QString() : sentence, {Type::Heading, Token::Text}, theme, {0, y + theme.step(4)},
                width);
    if (!tables.empty() && tables.front() != nullptr && !tables.front()->spec.option(unreadableOption).empty()) {
        y = addText(scene, qs(tables.front()->spec.question.in(setting.language)), {Type::Body, Token::Quiet}, theme,
                    {0, y + theme.step(4)}, width);
    }
    scene.size = {width, y};
    slide.add(scene, room.topLeft() + QPointF(0, std::max(0.0, (room.height() - y) * 0.42)), theme);
}

} // namespace rd
