#pragma once

#include "app/workspace.h"
#include "core/rows.h"
#include "ui/state/viewstate.h"
#include "ui/widgets/look.h"

#include <QMainWindow>
#include <QTranslator>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QSplitter;

namespace rd {

class BoundaryLoader;
class CardWidget;
class EditSession;
class ElidedLabel;
struct Change;
struct FindEntry;
struct PaceLimits;
struct TableImport;
struct PageOutput;
class MessageBar;
class Navigation;
class PageStack;
class ProvenancePanel;
class QuickFindBox;
class ReportRunner;
class StoreWatch;
class WindowActions;

/// Puts the parts of the window together: navigation left, page in the middle, provenance right, status bar below.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(Look look, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows another store; on an error the window says so and goes on with the one that it has.
    /// `view`: what to show first, as stateToJson() gives it; the first page where it is empty or cannot be shown.
    bool openStore(const WorkspaceOptions &options, const QByteArray &view = {});
    /// With a runner that was set to open it already.
    bool openStore(const WorkspaceOptions &options, const QByteArray &view, std::unique_ptr<ReportRunner> runner);
    void setLook(const Look &look);

    [[nodiscard]] const Look &look() const { return m_look; }
    [[nodiscard]] PageStack *pages() const { return m_pages; }
    [[nodiscard]] ProvenancePanel *panel() const { return m_panel; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }
    [[nodiscard]] EditSession *session() const { return m_session; }
    QuickFindBox *quickFind(); ///< made when it is first wanted
    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    [[nodiscard]] const std::string &storeAddress() const { return m_address; } ///< empty without a store
    [[nodiscard]] const WorkspaceOptions &where() const { return m_where; }     ///< how the store was asked for
    /// Widths of the panes, and whether the panel is wanted.
    [[nodiscard]] QByteArray saveSides() const;
    void restoreSides(const QByteArray &sides);                           ///< bytes of another origin change nothing
    [[nodiscard]] const Desk &desk() const { return m_desk; }             ///< of the store that is shown
    [[nodiscard]] const CodeBook &codes() const { return *m_desk.codes; } ///< with a store only
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] Navigation *navigation() const { return m_navigation; }
    [[nodiscard]] BoundaryLoader &boundaries() const { return *m_boundaries; }

Q_SIGNALS:
    void boundariesChanged(); ///< read, or others chosen: part of the look
    /// The show is wanted: from its beginning, or from what is looked at.
    void presentRequested(bool fromHere);
    /// The show of a certain deck is wanted, from its beginning.
    void deckWanted(const std::string &deck);
    /// The store's lists were read anew after a change.
    void codesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectActions();
    void connectParts();
    void connectBoundaries();
    void connectEditing();
    void connectDecks();
    void keepSlide();
    /// Opens a form on the row that `make` finds or makes among the table's entries; nothing where it gives none.
    using MakeRow = std::function<std::optional<TableRow>(const std::vector<Row> &)>;
    void openEntry(std::string_view table, std::string_view title, MakeRow make);
    void enterFigure();
    void correctFigure(const Observation &value);
    void enterActual(const Observation &target);
    void openTables();
    void openHistory();
    void askAsOf();
    void setAsOf(const std::string &known, const std::string &published);
    void takeChange(const QString &said);
    void takeNews(const std::vector<Change> &changes); ///< of others
    void showSteps();
    void showSettings();
    void keepPaceLimits(const std::optional<PaceLimits> &limits);
    [[nodiscard]] CardWidget *currentCard() const; ///< null where there is none
    void showAboutCard();
    void askForPeriods();
    void refresh();
    [[nodiscard]] QString filterWords() const; ///< what the page is filtered by, or that it is not
    [[nodiscard]] bool isNarrow() const;       ///< too narrow for the panel, unless it is wanted
    void showStatus();
    void showChosen();
    /// Says for a while in the status bar that something is done; what has no room is cut in the middle, the tooltip has all.
    void say(const QString &text);
    [[nodiscard]] bool isDerived(const Choice &choice) const;
    void foldPanel();
    void chooseFile();
    void importTable();
    void importPasted();
    void importWith(TableImport table);
    void exportReport();
    void copyCard();
    void savePage();
    void exportSlides();
    [[nodiscard]] PageOutput pageOutput() const;
    void goTo(const FindEntry &entry);
    void connectReports();
    void editReport();
    void saveView(bool asCopy);
    void renameReport();
    void deleteReport();
    /// Changes the store's reports, then shows them and `page`, and says `done`.
    void changeReports(std::function<Result<std::int64_t>(Store &)> edit, const std::string &page, const Text &done);

    void takeCodes(std::shared_ptr<const CodeBook> codes); ///< other lists of the store that is shown

    Look m_look;
    WorkspaceOptions m_where;
    std::string m_address, m_storeName;
    std::unique_ptr<ReportRunner> m_runner;
    Desk m_desk;
    WindowActions *m_actions;
    BoundaryLoader *m_boundaries;
    EditSession *m_session;
    StoreWatch *m_watch;
    Navigation *m_navigation;
    PageStack *m_pages;
    ProvenancePanel *m_panel;
    MessageBar *m_messages;
    QuickFindBox *m_quickFind = nullptr;
    QSplitter *m_splitter;
    ElidedLabel *m_status;
    QPushButton *m_chosen; ///< what is chosen; a click lets go of it
    QLabel *m_store;
    QTranslator m_qtTexts;
    bool m_panelOnWide = true, m_panelOnNarrow = false, m_hasOwnOrder = false;
};

} // namespace rd
