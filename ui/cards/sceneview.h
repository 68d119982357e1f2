#pragma once

#include "ui/charts/scene.h"

#include <QWidget>

#include <optional>

class QRubberBand;

namespace rd {

/// Shows a scene and lets its marks be pointed at: hover, click, arrow keys, Enter. What is chosen is said from outside,
/// because one selection holds for the whole window.
class SceneView final : public QWidget {
    Q_OBJECT
public:
    explicit SceneView(QWidget *parent = nullptr);

    void setScene(Scene scene, const Theme &theme);
    /// Paints these on the screen instead of the scene's own items: the rest is drawn by a widget that lies over this one.
    void paintOnly(std::vector<Item> items);
    /// For each mark whether it is chosen; empty: none is.
    void setChosen(std::vector<bool> chosen);
    /// In which a screen reader is told what the picture says by its signs ("more than").
    void setLanguage(Language language) { m_language = language; }

    /// Outlines the texts that a search has found, by their place among the scene's items; `current`, one of these, more
    /// strongly, or −1.
    void setFound(std::vector<int> texts, int current);
    /// Where the letters of such a text stand.
    [[nodiscard]] QRectF boxOf(int text) const;

    [[nodiscard]] const Scene &scene() const { return m_scene; }
    [[nodiscard]] bool isChosen(int mark) const { return std::size_t(mark) < m_chosen.size() && m_chosen[std::size_t(mark)]; }
    [[nodiscard]] const std::vector<int> &found() const { return m_found; }
    [[nodiscard]] int currentMark() const { return m_current; }
    [[nodiscard]] Language language() const { return m_language; }
    /// The scene as it stands on the screen, selection included, at the screen's resolution.
    [[nodiscard]] QImage picture() const;
    /// Makes a mark the current one and says that it is chosen, as a click does.
    void choose(int mark, Qt::KeyboardModifiers modifiers = {});
    /// Says that the marks which a box touches are chosen together, as drawing the box does.
    void chooseIn(const QRectF &box, Qt::KeyboardModifiers modifiers = {});

Q_SIGNALS:
    void markChosen(int mark, bool added, bool byKeyboard);
    void markOpened(int mark);
    void choiceCleared();
    /// A box was drawn around these; `added`: to what is chosen already.
    void marksBoxed(const std::vector<int> &marks, bool added);
    void sourceWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] int choosableAt(QPointF at) const; ///< the mark there that stands for something; −1 where there is none
    void setHovered(int mark);
    bool moveCurrent(int key, bool added);
    void setCurrent(int mark);
    void nameChosen(QPainter &painter) const;
    void outlineMark(QPainter &painter, int mark, qreal margin, Qt::PenStyle style, qreal width = 1) const;

    Scene m_scene;
    std::optional<Scene> m_painted;
    Theme m_theme = Theme::page(ThemeName::Light);
    Language m_language = Language::Zh;
    std::vector<bool> m_chosen;
    std::vector<int> m_found;
    int m_foundCurrent = -1;
    int m_current = -1;
    int m_hovered = -1;
    QRubberBand *m_band;
    QPoint m_origin;       ///< where the button went down
    bool m_clears = false; ///< a release without a box takes away what is chosen
};

} // namespace rd
