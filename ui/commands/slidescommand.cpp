#include "ui/commands/slidescommand.h"

#include "app/deckfiles.h"
#include "app/reports.h"
#include "cli/commands.h"
#include "cli/usage.h"
#include "exchange/atomicfile.h"
#include "ui/commands/picturecommands.h"
#include "ui/slides/slidefile.h"
#include "ui/slides/slidescene.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr int lowest = 320, widest = 8192;

struct SlidesOrder {
    std::string output;
    bool pdf = false, deckFile = false;
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

Result<SlidesOrder> slidesOrder(const Invocation &call)
{
    SlidesOrder order;
    order.output = call.value("output");
    if (order.output.empty()) {
        return missingOption("output");
    }
    const QString name = QString::fromStdString(order.output);
    order.pdf = name.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
    order.deckFile = order.output.ends_with(deckFileEnding);
    if (!order.pdf && !order.deckFile && !name.endsWith(u'/') && !QFileInfo(name).isDir()) {
        return wrongUsage(fmt::format("--output 应是 .pdf 文件，或以 / 结尾的文件夹，不能是“{}”。", order.output),
                          fmt::format("--output is a .pdf file or a folder that ends in /, not \"{}\".", order.output));
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
void takeFrom(const SlideDeck &deck, const Invocation &call, SlidesOrder &order)
{
    if (!call.values.isSet(QStringLiteral("theme"))) {
        (void)themeNamed(deck.theme, order.theme);
    }
    if (!call.values.isSet(QStringLiteral("size")) && !call.values.isSet(QStringLiteral("aspect")) && !deck.aspect.empty()) {
        order.pixels = slideSize(deck.aspect == "16:9").toSize();
    }
}

Result<std::vector<SlidePicture>> drawn(const SlideDeck &deck, Store &store, const SlideSetting &setting)
{
    std::vector<SlidePicture> pictures;
    for (std::size_t i = 0; i < deck.slides.size(); ++i) {
        std::vector<Table> tables;
        for (const ReportSpec &spec : deck.slides[i].reports) {
            auto table = runReport(store, spec);
            if (!table) {
                return table.error();
            }
            tables.push_back(*std::move(table));
        }
        SlideContent content{deck.slides[i], {}, deck.slides[i].number, deck.count};
        std::ranges::transform(tables, std::back_inserter(content.tables), [](const Table &table) { return &table; });
        pictures.push_back(slideScene(content, store.codes(), setting));
    }
    return pictures;
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
    if (order->pdf || order->deckFile) {
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
    if (order->deckFile) {
        return saveDeckFile(workspace->codes(), code, order->output);
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
    const auto pictures = drawn(*deck, workspace->store(), setting);
    if (!pictures) {
        return pictures.error();
    }
    auto saved = order->pdf ? saveSlidesPdf(*pictures, deck->name.in(call.language), order->output)
                            : saveSlidePngs(*pictures, order->pixels, order->output);
    if (!saved) {
        return saved;
    }
    const Text done{fmt::format("已写 {} 张幻灯片：{}", pictures->size(), order->output),
                    fmt::format("{} slides written: {}", pictures->size(), order->output)};
    say(done.in(call.language));
    return {};
}

} // namespace

Command slidesCommand()
{
    return {QStringLiteral("slides"),
            QStringLiteral("[DECK] --output FILE.pdf|DIR/ [--aspect 16:9|4:3] [--size WxH] [--theme T] [--boundaries FILE]"),
            0,
            1,
            boundaryOptions() + QList<QCommandLineOption>{
                {QStringLiteral("output"), QStringLiteral("a .pdf file, or a new folder for one PNG a slide"),
                 QStringLiteral("FILE|DIR/")},
                {QStringLiteral("aspect"), QStringLiteral("16:9 or 4:3"), QStringLiteral("ASPECT"), QStringLiteral("16:9")},
                {QStringLiteral("size"), QStringLiteral("pixels of a slide"), QStringLiteral("WxH")},
                {QStringLiteral("theme"), QStringLiteral("light, dark or projector"), QStringLiteral("THEME"),
                 QStringLiteral("light")},
            },
            runSlides};
}

} // namespace rd
