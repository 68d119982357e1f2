#include "ui/charts/scene.h"

namespace rd {

int Scene::markAt(QPointF point) const
{
    for (int i = static_cast<int>(marks.size()) - 1; i >= 0; --i) {
        if (marks[static_cast<std::size_t>(i)].contains(point)) {
            return i;
        }
    }
    return -1;
}

void Scene::append(const Scene &other, QPointF offset)
{
    const int first = static_cast<int>(marks.size());
    for (SceneMark mark : other.marks) {
        mark.rect.translate(offset);
        mark.shape.translate(offset);
        marks.push_back(std::move(mark));
    }
    for (const ScenePlot &plot : other.plots) {
        plots.push_back({plot.rect.translated(offset), plot.panel});
    }
    struct Move {
        QPointF by;
        void operator()(RectItem &item) const { item.rect.translate(by); }
        void operator()(BarItem &item) const { item.rect.translate(by); }
        void operator()(PathItem &item) const { item.path.translate(by); }
        void operator()(TextItem &item) const { item.box.translate(by); }
        void operator()(LineItem &item) const
        {
            for (QPointF &point : item.points) {
                point += by;
            }
        }
    };
    for (Item item : other.items) {
        std::visit(Move{offset}, item);
        std::visit([&](auto &i) { i.mark = i.mark < 0 ? -1 : i.mark + first; }, item);
        items.push_back(std::move(item));
    }
}

int Scene::addMark(const Mark &mark, const QRectF &rect)
{
    QString words = QString::fromUtf8(mark.name.data(), static_cast<qsizetype>(mark.name.size()));
    const std::string &value = mark.label.empty() ? mark.gap : mark.label;
    if (!value.empty()) {
        words += (words.isEmpty() ? QString() : QStringLiteral(": ")) + QString::fromStdString(value);
    }
    const auto qualifier = mark.quantity ? std::optional(mark.quantity->qualifier) : std::nullopt;
    marks.push_back({rect, mark.key, mark.row, words, mark.lineage, QString::fromStdString(value), qualifier, {}});
    return static_cast<int>(marks.size()) - 1;
}

} // namespace rd
