#pragma once

#include "core/chart/chartmodel.h"
#include "core/result.h"
#include "ui/charts/scene.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QMenu;

namespace rd {

class LiveChart;
class SceneView;
struct ChartOffer;
struct CornerParts;
struct SceneMark;
class CardCorner;
class CardTable;
class WordSearch;

/// One report on a page: its chart, and the same rows as a table one key away.
class CardWidget final : public QWidget {
    Q_OBJECT
public:
    CardWidget(ReportSpec card, Desk desk, Look look, QWidget *parent = nullptr);
    ~CardWidget() override;

    [[nodiscard]] const ReportSpec &card() const { return m_card; }
    [[nodiscard]] const Table *table() const { return m_table.get(); }
    /// What the card's chart says; null until there is an answer.
    [[nodiscard]] const ChartModel *model() const { return m_table ? &m_model : nullptr; }
    [[nodiscard]] bool showsTable() const { return m_showsTable; }
    [[nodiscard]] SceneView *sceneView() const { return m_scene; }
    /// What takes the keys: the chart, or the table where that is shown.
    [[nodiscard]] QWidget *focusTarget() const;
    /// Finding or question, as the card shows it.
    [[nodiscard]] QString title() const;
    /// How high the card must be at a width, in logical pixels.
    [[nodiscard]] qreal heightFor(qreal width) const;

    /// Another question for the same card; what it shows stays until there is an answer.
    void setCard(ReportSpec card);
    /// Shows the table below the chart, not in its place.
    void showBoth(bool both);
    void setAnswer(std::shared_ptr<const Table> table);
    /// There is no answer: the card says why in its place.
    void setFailure(const Error &error);
    void setLook(const Look &look);
    void setChoice(const Choice &choice);
    /// What is marked where nothing is chosen: whom the choice in a view beside this one is about.
    void setLinked(const Selection &linked);
    /// Draws the answer as another chart; empty: as its own. A chart that does not fit the answer is not drawn.
    void setChart(const std::string &chart);
    /// The chart that was chosen and is drawn; empty: its own.
    [[nodiscard]] const std::string &chart() const { return m_drawnChart; }
    /// The charts to choose from, as a menu that belongs to `parent`; null where there is no choice.
    [[nodiscard]] QMenu *chartMenu(QWidget *parent);
    void openChartMenu();
    /// Asks for the limits of a map's classes; wants the map that they make.
    void askForLimits();
    /// What the answer may be drawn as, and what it is drawn as now; none without an answer.
    [[nodiscard]] std::vector<ChartOffer> offers() const;
    [[nodiscard]] std::string shownChart() const;
    /// Whether lines of several areas are shown, of which others can be ticked.
    [[nodiscard]] bool hasAreasToTick() const;
    /// Lets areas be ticked, those shown being ticked so far.
    void askForAreas();
    /// `ticked`: the areas shown were ticked; `tickable`: others may be.
    void setTicked(bool ticked, bool tickable);
    /// Gives both cards one scale where they show the same (core/chart/sharedscale.h). False: neither has changed.
    static bool shareScale(CardWidget &a, CardWidget &b);
    /// Takes a shared scale away again.
    void takeOwnScale();
    void place(const QRect &rect);
    void showTable(bool table);
    /// The texts of the chart, or the rows of the table where that is shown, in which words can be read, in reading order.
    [[nodiscard]] std::vector<int> find(const WordSearch &words) const;
    /// Where the card shows one of them.
    [[nodiscard]] QRectF placeOf(int found) const;
    /// Outlines what was found; `current`, one of them, more strongly, or −1.
    void showFound(const std::vector<int> &found, int current);
    /// The picture, or in the table the chosen rows (all where none is) with the heads.
    void copyToClipboard() const;

Q_SIGNALS:
    /// `smallStep`: one of a row of steps, by arrow keys, which are one step in the history.
    void chosen(const rd::Choice &choice, bool smallStep);
    void opened(const rd::Key &key);
    void cleared();
    void heightChanged();
    void chartWanted(const std::string &chart);
    /// Other areas; none: its own.
    void areasWanted(const std::vector<std::string> &areas);
    /// The line of sources was clicked.
    void sourceWanted();
    /// What is counted here, and who says so.
    void aboutWanted();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

Q_SIGNALS:
    void menuWanted(const QPoint &globalPosition);

private:
    void rebuild();
    [[nodiscard]] bool isChoosable() const;
    [[nodiscard]] bool isDefined() const;
    [[nodiscard]] CornerParts cornerParts() const;
    [[nodiscard]] std::vector<std::string> areasShown() const;
    [[nodiscard]] Scene failureScene(qreal width) const;
    [[nodiscard]] qreal corner() const;
    [[nodiscard]] qreal chartHeightFor(qreal width) const;
    void showParts();
    [[nodiscard]] QString inOneSentence() const;
    void zoom(double from, double to);
    void placeCorner(int width);
    void chooseMark(int mark, bool added, bool byKeyboard);
    void chooseMarks(const std::vector<int> &marks, bool added);
    void chooseRow(std::size_t row, const Key &key, bool added, bool smallStep);
    [[nodiscard]] Choice heldChoice() const;
    [[nodiscard]] std::vector<std::size_t> rowsOf(const SceneMark &mark) const;
    void unfoldChosen();
    [[nodiscard]] const Selection &marked() const { return m_choice.empty() ? m_linked : m_choice.selection; }
    [[nodiscard]] ChartModel modelOf(const std::string &chart) const;
    void chooseRows(const std::vector<std::size_t> &rows);
    void addRow(Choice &choice, std::size_t row, const Key &key) const;
    CardTable *tableView();
    [[nodiscard]] std::size_t longRow(std::size_t row) const;

    ReportSpec m_card;
    Desk m_desk;
    Look m_look;
    std::shared_ptr<const Table> m_table;
    std::optional<Error> m_failure;
    std::string m_wantedChart, m_drawnChart, m_ownKind; ///< m_ownKind: as what its own chart comes out
    ChartModel m_model;
    Choice m_choice;
    Selection m_linked;
    SceneView *m_scene;
    LiveChart *m_live;
    CardCorner *m_corner;
    std::string m_chosenAreas; ///< which a chart that folds its rows shows as well
    CardTable *m_tableView = nullptr;
    bool m_showsTable = false, m_showsBoth = false;
    bool m_ticked = false, m_tickable = false;
    bool m_sharesScale = false;
    mutable std::map<qreal, qreal> m_heights; ///< of the chart, by width
};

} // namespace rd
