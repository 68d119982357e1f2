#include "ui/commands/slidescommand.h"

#include "app/decks/deckfiles.h"
#include "cli/commands.h"
#include "cli/usage.h"
#include "core/words/phrase.h"
#include "core/words/words.h"
#include "exchange/atomicfile.h"
#include "ui/commands/picturecommands.h"
#include "ui/slides/files/deckfile.h"
#include "ui/slides/files/drawdeck.h"
#include "ui/slides/slidescene.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <fmt/format.h>

#include <cmath>

namespace rd {
namespace {

constexpr int lowest = 320, widest = 8192;

struct SlidesCall {
    std::string output;
    enum { Folder, Pdf, Pptx, Deck } kind = Folder;
    DeckPaper paper = DeckPaper::Slides;
    QSize pixels; ///< of a PNG; a PDF has its shape
    ThemeName theme = ThemeName::Light;
};

Result<QSize> pixelsFrom(const Invocation &call)
{
    const std::string aspect = call.value("aspect");
    if (aspect != "16:9" && aspect != "4:3") {
        return wrongUsage(fmt::format("--aspect 只能是 16:9 或 4:3，不能是“{}”。", aspect),
                          fmt::format("--aspect is 16:9 or 4:3, not \"{}\".", aspect));
    }
    if (!call.values.isSet(QStringLiteral("size"))) {
        return slideSize(aspect == "16:9").toSize();
    }
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const std::string size = call.value("size");
    const QRegularExpressionMatch match = pattern.match(QString::fromStdString(size));
    const QSize pixels(match.captured(1).toInt(), match.captured(2).toInt());
    const bool portrait = pixels.height() > pixels.width();
    if (!match.hasMatch() || portrait || pixels.height() < lowest || pixels.width() > widest) {
        return wrongUsage(fmt::format("--size 应写成 1920x1080，横向，每边 {} 到 {} 像素，不能是“{}”。", lowest, widest, size),
                          fmt::format("--size is written 1920x1080, no higher than wide, {} to {} pixels a side, not \"{}\".",
                                      lowest, widest, size));
    }
    if (call.values.isSet(QStringLiteral("aspect"))) {
        const double wanted = aspect == "16:9" ? 16.0 / 9 : 4.0 / 3;
        if (std::abs(pixels.width() - pixels.height() * wanted) > 2) {
            return wrongUsage(fmt::format("--size {} 与 --aspect {} 不符；只给其中一个即可。", size, aspect),
                              fmt::format("--size {} does not have --aspect {}; one of them is enough.", size, aspect));
        }
    }
    return pixels;
}

Result<void> takePaper(const Invocation &call, SlidesCall &order)
{
    const std::string with = call.value("with");
    if (with.empty()) {
        return {};
    }
    if (with != "notes" && with != "handout") {
        return wrongUsage(fmt::format("--with 只能是 notes 或 handout，不能是“{}”。", with),
                          fmt::format("--with is notes or handout, not \"{}\".", with));
    }
    if (order.kind != SlidesCall::Pdf) {
        return wrongUsage("--with 只用于 .pdf 文件。", "--with is for a .pdf file only.");
    }
    order.paper = with == "notes" ? DeckPaper::Notes : DeckPaper::Handout;
    return {};
}

Result<SlidesCall> slidesOrder(const Invocation &call)
{
    SlidesCall order;
    order.output = call.value("output");
    if (order.output.empty()) {
        return missingOption("output");
    }
    const QString name = QString::fromStdString(order.output);
    order.kind = name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive)    ? SlidesCall::Pdf
                 : name.endsWith(QStringLiteral(".pptx"), Qt::CaseInsensitive) ? SlidesCall::Pptx
                 : order.output.ends_with(deckFileEnding)                      ? SlidesCall::Deck
                                                                               : SlidesCall::Folder;
    if (order.kind == SlidesCall::Folder && !name.endsWith(u'/') && !QFileInfo(name).isDir()) {
        return wrongUsage(
            fmt::format("--output 应是 .pdf 或 .pptx 文件，或以 / 结尾的文件夹，不能是“{}”。", order.output),
            fmt::format("--output is a .pdf or .pptx file or a folder that ends in /, not \"{}\".", order.output));
    }
    if (auto paper = takePaper(call, order); !paper) {
        return paper.error();
    }
    const auto pixels = pixelsFrom(call);
    if (!pixels) {
        return pixels.error();
    }
    order.pixels = *pixels;
    if (const std::string theme = call.value("theme"); !themeNamed(theme, order.theme)) {
        return wrongUsage(fmt::format("--theme 只能是 light、dark 或 projector，不能是“{}”。", theme),
                          fmt::format("--theme is light, dark or projector, not \"{}\".", theme));
    }
    return order;
}

/// A deck's own theme and shape count where the command names none.
void takeFrom(const SlideDeck &deck, const Invocation &call, SlidesCall &order)
{
    if (!call.values.isSet(QStringLiteral("theme"))) {
        (void)themeNamed(deck.theme, order.theme);
    }
    if (!call.values.isSet(QStringLiteral("size")) && !call.values.isSet(QStringLiteral("aspect")) && !deck.aspect.empty()) {
        order.pixels = slideSize(deck.aspect == "16:9").toSize();
    }
}

Result<void> runSlides(const Invocation &call)
{
    auto order = slidesOrder(call);
    if (!order) {
        return order.error();
    }
    forgetTimeZone();
    if (auto font = checkFont(); !font) {
        return font;
    }
    if (order->kind != SlidesCall::Folder) {
        if (auto writable = checkOutput(order->output); !writable) {
            return writable;
        }
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto free = refuseStore(order->output, *workspace); !free) {
        return free;
    }
    const std::string code = call.operands.isEmpty() ? std::string() : call.operands.front().toStdString();
    if (order->kind == SlidesCall::Deck) {
        auto saved = saveDeckFile(workspace->codes(), code, order->output);
        if (saved) {
            say(fmt::format(fmt::runtime(word("slides.deck.done", call.language)), order->output));
        }
        return saved;
    }
    const auto deck = deckOf(workspace->codes(), code);
    if (!deck) {
        return deck.error();
    }
    takeFrom(*deck, call, *order);
    auto boundaries = boundariesFrom(call, workspace->codes());
    if (!boundaries) {
        return boundaries.error();
    }
    const SlideSetting setting{order->theme, layoutSize(order->pixels), call.language, *std::move(boundaries)};
    const auto picture = drawDeck(*deck, workspace->store(), setting);
    if (!picture) {
        return picture.error();
    }
    auto saved = order->kind == SlidesCall::Pdf    ? saveDeckPdf(*picture, order->paper, order->output)
                 : order->kind == SlidesCall::Pptx ? saveDeckPptx(*picture, order->output)
                                                   : saveDeckPngs(*picture, order->pixels, order->output);
    if (!saved) {
        return saved;
    }
    const Text &done = word("slides.done");
    say(phrase(done.in(call.language), picture->slides.size(), order->output));
    return wholeDeck(*picture);
}

} // namespace

Command slidesCommand()
{
    return {QStringLiteral("slides"),
            QStringLiteral("[DECK] --output FILE.pdf|FILE.pptx|DIR/ [--aspect 16:9|4:3] [--size WxH] [--theme T] [--with notes|handout] [--boundaries FILE]"),
            0,
            1,
            boundaryOptions() + QList<QCommandLineOption>{
                {QStringLiteral("output"), QStringLiteral("a .pdf or .pptx file, or a new folder for one PNG a slide"),
                 QStringLiteral("FILE|DIR/")},
                {QStringLiteral("aspect"), QStringLiteral("16:9 or 4:3"), QStringLiteral("ASPECT"), QStringLiteral("16:9")},
                {QStringLiteral("size"), QStringLiteral("pixels of a slide"), QStringLiteral("WxH")},
                {QStringLiteral("theme"), QStringLiteral("light, dark or projector"), QStringLiteral("THEME"),
                 QStringLiteral("light")},
                {QStringLiteral("with"), QStringLiteral("on A4: notes below each slide, or a handout of six"),
                 QStringLiteral("notes|handout")},
            },
            runSlides};
}

} // namespace rd
