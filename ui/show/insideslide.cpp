// Working inside the slide that is shown: what the mouse is over, and what a click opens.
#include "core/report/engine.h"
#include "ui/charts/scenepainter.h"
#include "ui/provenance/provenancetext.h"
#include "ui/show/asideslide.h"
#include "ui/show/layeredslide.h"
#include "ui/show/runningshow.h"

#include <QPainter>

namespace rd {
namespace {

/// The question that a mark answers a part of; null where it is no row of an answer.
const ReportSpec *askedBy(const SceneMark &mark, const std::vector<SharedTable> &tables)
{
    for (const SharedTable &table : tables) {
        if (mark.row < table->rows.size() && table->rows[mark.row].key == mark.key) {
            return &table->spec;
        }
    }
    return nullptr;
}

} // namespace

SlideMarks RunningShow::marks() const
{
    const LayeredSlide *layered = layeredSlide();
    const bool isReduced = layered != nullptr && !layered->image().isNull();
    const QSize room = isReduced ? layerPlaces(m_room).slide : m_room;
    SlideMarks marks{isReduced ? layered->picture() : showsFound() ? found().picture() : m_images->picture(m_state.slide), {}};
    if (marks.picture) {
        const QRectF place = slidePlace(*marks.picture, room);
        marks.place = QTransform::fromTranslate(place.left(), place.top())
                          .scale(place.width() / marks.picture->size.width(), place.height() / marks.picture->size.height());
    }
    return marks;
}

QPointF RunningShow::inRoom(QPointF share) const { return {share.x() * m_room.width(), share.y() * m_room.height()}; }

bool RunningShow::isOverMark() const
{
    return m_state.tool == ShowTool::Inside && m_over && marks().at(inRoom(*m_over)) != nullptr;
}

void RunningShow::leaveSlide()
{
    m_over.reset();
    if (m_state.tool == ShowTool::Inside) {
        Q_EMIT repaintWanted();
    }
}

void RunningShow::paintInside(QPainter &painter)
{
    const SlideMarks all = marks();
    const SceneMark *mark = m_over ? all.at(inRoom(*m_over)) : nullptr;
    if (mark == nullptr) {
        return;
    }
    const Theme set = theme();
    const QPainterPath outline = all.outline(*mark);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[token, width] : {std::pair(Token::Ground, 4 * set.thin()), std::pair(Token::Text, 2 * set.thin())}) {
        painter.setPen(QPen(set.color(token), width));
        painter.drawPath(outline);
    }
    painter.restore();
    const auto sources = sourcesBehind(*mark, m_figures.get(), source().toStdString(), *m_desk.codes, m_look.language);
    paint(painter, markSheet(*mark, outline.boundingRect(), sources, m_room, set), set);
}

void RunningShow::openAt(QPointF share)
{
    const SlideMarks all = marks();
    const SceneMark *mark = all.at(inRoom(share));
    const ReportSpec *asked = mark == nullptr ? nullptr : askedBy(*mark, shownTables());
    auto next = asked == nullptr || mark->key.has(Dim::Event) ? std::nullopt : drill(*asked, mark->key);
    if (!next) {
        return;
    }
    next->question = {nameOf(mark->key, *m_desk.codes, Language::Zh).toStdString(),
                      nameOf(mark->key, *m_desk.codes, Language::En).toStdString()};
    DeckSlide slide;
    slide.reports.push_back(*std::move(next));
    showAside(std::move(slide), m_state.inserted);
}

} // namespace rd
