#include "ui/slides/files/pptxslide.h"

#include "ui/charts/scenepainter.h"
#include "ui/charts/textlayout.h"
#include "ui/slides/files/pptxwriter.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace rd {
namespace {

constexpr qreal slideHeight = 6'858'000; // 7.5 inches
constexpr int mostPoints = 40'000;       ///< of a layer: more of them make a file that no program opens with ease

/// What makes two texts the same however they are broken and quoted.
QString squeezed(const QString &words)
{
    QString letters;
    std::ranges::copy_if(words, std::back_inserter(letters), [](QChar c) { return c.isLetterOrNumber(); });
    return letters;
}

bool isWords(const Item &item) { return std::holds_alternative<TextItem>(item); }

int pointsOf(const Scene &scene)
{
    int points = 0;
    for (const Item &item : scene.items) {
        if (const auto *path = std::get_if<PathItem>(&item)) {
            points += path->path.elementCount();
        } else if (const auto *line = std::get_if<LineItem>(&item)) {
            points += static_cast<int>(line->points.size());
        } else {
            ++points;
        }
    }
    return points;
}

int markOf(const Item &item)
{
    return std::visit([](const auto &one) { return one.mark; }, item);
}

/// Everything of a scene but its words, on nothing.
QByteArray pictureOf(const Scene &scene, const Theme &theme)
{
    constexpr qreal ratio = 2;
    QImage image((scene.size * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    Scene drawing = scene;
    std::erase_if(drawing.items, isWords);
    QPainter painter(&image);
    painter.scale(ratio, ratio);
    paint(painter, drawing, theme);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/// Puts the layers of a slide into its tree.
class SlideTree {
public:
    SlideTree(PptxSlide &made, PptxWriter &writer, const SlidePicture &slide)
        : m_made(made), m_writer(writer), m_slide(slide), m_title(squeezed(qs(slide.title)))
    {
        for (const SlideLayer &layer : slide.layers) {
            for (const Item &item : layer.scene.items) {
                if (const auto *text = std::get_if<TextItem>(&item)) {
                    m_texts.push_back(inkOf(*text, layer.theme));
                }
            }
        }
    }

    void write(const SlideLayer &layer)
    {
        const std::vector<Item> &items = layer.scene.items;
        const bool isDense = pointsOf(layer.scene) > mostPoints;
        if (isDense) {
            m_made.pictures.push_back(pictureOf(layer.scene, layer.theme));
            m_writer.picture(QRectF(QPointF(), m_slide.size), qs(m_slide.title),
                             QStringLiteral("picture%1").arg(m_made.pictures.size()));
        }
        for (std::size_t i = 0; i < items.size();) {
            const int mark = markOf(items[i]);
            std::size_t end = i + 1;
            while (mark >= 0 && end < items.size() && markOf(items[end]) == mark) {
                ++end;
            }
            std::vector<PptxShape> shapes;
            for (; i < end; ++i) {
                if (!isDense || isWords(items[i])) {
                    std::ranges::move(pptxShapes(items[i], layer.theme), std::back_inserter(shapes));
                    if (!shapes.empty() && shapes.back().words != nullptr) {
                        shapes.back().reach = reachOf(shapes.back().box);
                    }
                }
            }
            write(shapes, mark < 0 ? QString() : layer.scene.marks[static_cast<std::size_t>(mark)].name);
        }
    }

private:
    /// Where the words begin that stand right of a box, or the slide ends.
    [[nodiscard]] qreal reachOf(const QRectF &box) const
    {
        qreal reach = m_slide.size.width();
        for (const QRectF &text : m_texts) {
            const bool isBeside =
                text.left() >= box.right() - 1 && text.top() < box.bottom() - 1 && text.bottom() > box.top() + 1;
            reach = isBeside ? std::min(reach, text.left()) : reach;
        }
        return reach;
    }
    void write(const std::vector<PptxShape> &shapes, const QString &mark)
    {
        const bool isGroup = !mark.isEmpty() && shapes.size() > 1;
        if (isGroup) {
            QRectF box = shapes.front().box;
            for (const PptxShape &shape : shapes) {
                box = QRectF(QPointF(std::min(box.left(), shape.box.left()), std::min(box.top(), shape.box.top())),
                             QPointF(std::max(box.right(), shape.box.right()), std::max(box.bottom(), shape.box.bottom())));
            }
            m_writer.openGroup(box, mark);
        }
        for (const PptxShape &shape : shapes) {
            const QString said = shape.words != nullptr ? shape.words->lines.join(u' ') : QString();
            const bool isTitle = !isGroup && !m_titled && !said.isEmpty() && squeezed(said) == m_title;
            m_titled = m_titled || isTitle;
            const QString name = !isGroup && !mark.isEmpty() ? mark : !said.isEmpty() ? said : QStringLiteral("Shape");
            isTitle ? m_writer.title(shape, m_slide.size, name) : m_writer.write(shape, name);
        }
        if (isGroup) {
            m_writer.closeGroup();
        }
    }

    PptxSlide &m_made;
    PptxWriter &m_writer;
    const SlidePicture &m_slide;
    QString m_title;
    std::vector<QRectF> m_texts;
    bool m_titled = false;
};

void closeTree(OfficeXml &xml)
{
    xml.close(2);
    xml.open("p:clrMapOvr");
    xml.leaf("a:masterClrMapping");
    xml.close();
}

/// A place of the master of notes that a page fills.
void openPlace(OfficeXml &xml, int id, const char *name, const char *type, const char *place)
{
    xml.open("p:sp");
    xml.open("p:nvSpPr");
    xml.leaf("p:cNvPr", {{"id", QString::number(id)}, {"name", QLatin1String(name)}});
    xml.leaf("p:cNvSpPr");
    xml.open("p:nvPr");
    xml.leaf("p:ph", {{"type", QLatin1String(type)}, {"idx", QLatin1String(place)}});
    xml.close(2);
    xml.leaf("p:spPr");
}

} // namespace

qreal pptxUnit(const QSizeF &slide) { return slideHeight / slide.height(); }

PptxSlide pptxSlide(const SlidePicture &slide, Language language, bool isHidden)
{
    PptxSlide made;
    OfficeXml xml;
    isHidden ? xml.root("p:sld", {{"show", QStringLiteral("0")}}) : xml.root("p:sld");
    xml.open("p:cSld");
    xml.openTree();
    PptxWriter writer(xml, pptxUnit(slide.size), Theme::slide(slide.theme, slide.size.height()), language);
    SlideTree tree(made, writer, slide);
    for (const SlideLayer &layer : slide.layers) {
        writer.setTheme(layer.theme);
        tree.write(layer);
    }
    closeTree(xml);
    made.xml = xml.take();
    return made;
}

QByteArray pptxNotes(const QString &notes, Language language)
{
    OfficeXml xml;
    xml.root("p:notes");
    xml.open("p:cSld");
    xml.openTree();
    openPlace(xml, 2, "Slide", "sldImg", "2");
    xml.close();
    openPlace(xml, 3, "Notes", "body", "1");
    xml.open("p:txBody");
    xml.leaf("a:bodyPr");
    xml.leaf("a:lstStyle");
    for (const QString &line : notes.split(u'\n')) {
        xml.open("a:p");
        xml.open("a:r");
        xml.leaf("a:rPr", {{"lang", language == Language::Zh ? QStringLiteral("zh-CN") : QStringLiteral("en-GB")}});
        xml.open("a:t");
        xml.text(line);
        xml.close(3);
    }
    xml.close(2);
    closeTree(xml);
    return xml.take();
}

} // namespace rd
