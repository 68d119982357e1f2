#include "ui/commands/picturecommands.h"

#include "app/reports/reports.h"
#include "cli/commands.h"
#include "cli/filters.h"
#include "cli/usage.h"
#include "core/chart/chartaccepts.h"
#include "core/report/catalogue.h"
#include "core/words/words.h"
#include "exchange/atomicfile.h"
#include "ui/charts/chartkind.h"
#include "ui/charts/picture.h"
#include "ui/pages/pagescene.h"

#include <QRegularExpression>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace rd {
namespace {

constexpr int smallest = 200, largest = 8192;

Result<QSize> sizeFrom(const std::string &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})x(\\d{1,5})$"));
    const QRegularExpressionMatch match = pattern.match(QString::fromStdString(text));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || std::min(size.width(), size.height()) < smallest
        || std::max(size.width(), size.height()) > largest) {
        return wrongUsage(
            fmt::format("--size 应写成 1920x1080，每边 {} 到 {} 像素，不能是“{}”。", smallest, largest, text),
            fmt::format("--size is written 1920x1080, {} to {} pixels a side, not \"{}\".", smallest, largest, text));
    }
    return size;
}

struct Picture {
    Scene scene;
    PictureInfo info;
};

struct Order {
    std::string output;
    QSizeF size;     ///< of the layout
    qreal ratio = 1; ///< how much larger the picture is
    ThemeName theme = ThemeName::Light;
    std::shared_ptr<const Boundaries> boundaries = {};
};

Result<Order> orderFrom(const Invocation &call)
{
    Order order;
    order.output = call.value("output");
    if (order.output.empty()) {
        return missingOption("output");
    }
    if (!pictureFormat(order.output)) {
        return wrongUsage(fmt::format("图片文件名应以 .png、.svg 或 .pdf 结尾，不能是“{}”。", order.output),
                          fmt::format("A picture's name ends in .png, .svg or .pdf, unlike \"{}\".", order.output));
    }
    const Result<QSize> size = sizeFrom(call.value("size"));
    if (!size) {
        return size.error();
    }
    // As slides do: beyond 1920×1080 the same layout gets larger, for type must not shrink to dust on a large screen.
    order.ratio = std::max(1.0, std::min(size->width() / 1920.0, size->height() / 1080.0));
    order.size = QSizeF(*size) / order.ratio;
    if (const std::string theme = call.value("theme"); !themeNamed(theme, order.theme)) {
        return wrongUsage(fmt::format("--theme 只能是 light、dark 或 projector，不能是“{}”。", theme),
                          fmt::format("--theme is light, dark or projector, not \"{}\".", theme));
    }
    return order;
}

Result<ChartModel> modelOf(ReportSpec spec, const Order &order, const Invocation &call, Workspace &workspace)
{
    if (auto narrowed = narrow(spec, call, workspace.codes()); !narrowed) {
        return narrowed.error();
    }
    auto table = runReport(workspace.store(), askedAs(spec, call.value("chart")));
    if (!table) {
        return table.error();
    }
    if (const std::string chart = call.value("chart"); !chart.empty()) {
        if (const auto why = chartRefusal(chart, *table, workspace.codes(), order.boundaries.get())) {
            return Error{ErrorCode::Failed,
                         {fmt::format("{} 不能画成“{}”：{}。", spec.id, chart, why->zh),
                          fmt::format("{} cannot be drawn as \"{}\": {}.", spec.id, chart, why->en)},
                         {}};
        }
        table->spec = drawnAs(std::move(table->spec), chart);
    }
    return chartModel(*table, workspace.codes(), call.language, order.boundaries);
}

Result<Picture> pagePicture(const std::string &page, const Order &order, const Invocation &call, Workspace &workspace)
{
    PageContent content;
    content.title = QString::fromStdString(pageName(page, workspace.codes()).in(call.language));
    if (const Text *stamp = workspace.codes().stamp()) {
        content.stamp = QString::fromStdString(stamp->in(call.language));
    }
    content.empty = QString::fromStdString(emptyPageSentence(workspace.codes(), call.language));
    for (const ReportSpec &card : cardsOf(page, workspace.codes())) {
        Result<ChartModel> model = modelOf(card, order, call, workspace);
        if (!model) {
            return model.error();
        }
        content.cards.push_back(card);
        model->stamp.clear(); // it stands at the head of the page
        content.models.push_back(std::move(*model));
    }
    Picture picture{pageScene(content, order.size, Theme::page(order.theme), call.language), {}};
    picture.info.title = content.title.toStdString();
    for (const ChartModel &model : content.models) {
        std::string &all = picture.info.source;
        if (all.find(model.source) == std::string::npos) {
            all += (all.empty() ? "" : " ") + model.source;
        }
    }
    picture.info.figures = figuresIn(picture.scene);
    return picture;
}

Result<Picture> reportPicture(const std::string &code, const Order &order, const Invocation &call, Workspace &workspace)
{
    Result<ReportSpec> spec = reportNamed(code, workspace.codes());
    if (!spec) {
        return spec.error();
    }
    const Result<ChartModel> model = modelOf(*spec, order, call, workspace);
    if (!model) {
        return model.error();
    }
    Picture picture{layoutCard(*model, order.size, Theme::page(order.theme), call.language), {model->title, model->source, {}}};
    picture.info.figures = figuresIn(picture.scene);
    return picture;
}

// A page wins where a report has the same name; "report:targets" means the report.
Result<Picture> pictureOf(const std::string &what, const Order &order, const Invocation &call, Workspace &workspace)
{
    constexpr std::string_view prefix = "report:";
    if (what.starts_with(prefix)) {
        return reportPicture(what.substr(prefix.size()), order, call, workspace);
    }
    const bool isPage = std::ranges::find(pageCodes(), what) != pageCodes().end();
    if (isPage && !call.value("chart").empty()) {
        return wrongUsage(fmt::format("--chart 用于一张分析表，不用于整页“{}”。", what),
                          fmt::format("--chart is for one report, not for the page \"{}\".", what));
    }
    return isPage ? pagePicture(what, order, call, workspace) : reportPicture(what, order, call, workspace);
}

Result<void> runRender(const Invocation &call)
{
    Result<Order> order = orderFrom(call);
    if (!order) {
        return order.error();
    }
    forgetTimeZone();
    if (auto font = checkFont(); !font) {
        return font;
    }
    if (auto writable = checkOutput(order->output); !writable) {
        return writable;
    }
    auto workspace = Workspace::open(call.where);
    if (!workspace) {
        return workspace.error();
    }
    if (auto free = refuseStore(order->output, *workspace); !free) {
        return free;
    }
    auto boundaries = boundariesFrom(call, workspace->codes());
    if (!boundaries) {
        return boundaries.error();
    }
    order->boundaries = *std::move(boundaries);
    const Result<Picture> picture = pictureOf(call.operands.front().toStdString(), *order, call, *workspace);
    if (!picture) {
        return picture.error();
    }
    if (auto saved = savePicture(picture->scene, Theme::page(order->theme), picture->info, order->output, order->ratio);
        !saved) {
        return saved;
    }
    const QSize size = (picture->scene.size * order->ratio).toSize();
    const Text done{fmt::format("已写图片 {}×{}：{}", size.width(), size.height(), order->output),
                    fmt::format("Picture written, {}×{}: {}", size.width(), size.height(), order->output)};
    say(done.in(call.language));
    if (const int asked = qRound(order->size.height() * order->ratio); size.height() > asked) {
        const Text longer{
            fmt::format("内容比所要的高度长，图片由 {} 加高到 {}。", asked, size.height()),
            fmt::format("The content is longer than asked; the picture was made {} high instead of {}.", size.height(), asked)};
        say(longer.in(call.language));
    }
    return {};
}

} // namespace

Command renderCommand()
{
    QList<QCommandLineOption> options = {
        {QStringLiteral("output"), QStringLiteral("the picture: .png, .svg or .pdf"), QStringLiteral("FILE")},
        {QStringLiteral("size"), QStringLiteral("width and least height in pixels"), QStringLiteral("WxH"),
         QStringLiteral("1920x1080")},
        {QStringLiteral("chart"), QStringLiteral("draw the report as another chart that fits it"), QStringLiteral("KIND")},
        {QStringLiteral("theme"), QStringLiteral("light, dark or projector"), QStringLiteral("THEME"), QStringLiteral("light")},
    };
    return {QStringLiteral("render"),
            QStringLiteral("PAGE|REPORT --output FILE.png|.svg|.pdf [--chart KIND] [--size WxH] [--theme T]"
                           " [--boundaries FILE] [filters]"),
            1,
            0,
            options + boundaryOptions() + filterOptions(),
            runRender};
}

} // namespace rd
