#include "ui/show/showmenu.h"

#include "core/chart/chartparts.h"
#include "ui/show/runningshow.h"
#include "ui/show/showkeys.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QSettings>

namespace rd {
namespace {

/// A clicker has no way to close a menu.
class ClickerKeys final : public QObject {
public:
    ClickerKeys(RunningShow &show, QMenu &menu) : QObject(&menu), m_show(show), m_menu(menu) { menu.installEventFilter(this); }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        const auto *key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event) : nullptr;
        const bool turns = key != nullptr && (key->key() == Qt::Key_PageUp || key->key() == Qt::Key_PageDown);
        if (turns) {
            m_menu.close();
            m_show.act(*showAct(key->key(), {}, {}));
        }
        return turns;
    }

private:
    RunningShow &m_show;
    QMenu &m_menu;
};

/// A choice of one of several numbers.
template <typename Choose>
void addNumbers(QMenu &menu, const char *title, const char *none, const char *each, std::initializer_list<int> numbers, int now,
                Language language, Choose choose)
{
    QMenu *choices = menu.addMenu(saidWord(title, language));
    auto *group = new QActionGroup(choices);
    for (const int number : numbers) {
        const QString text =
            number == 0 ? saidWord(none, language) : qtext(filled(word(each, language), std::to_string(number)));
        QAction *action = choices->addAction(text, choices, [choose, number] { choose(number); });
        action->setCheckable(true);
        action->setChecked(number == now);
        group->addAction(action);
    }
}

void addTimes(QMenu &menu, RunningShow &show)
{
    const Language language = show.look().language;
    const auto minutes = static_cast<int>(show.clock().length.count() / 60);
    addNumbers(menu, "show.length", "show.length.none", "show.minutes", {0, 5, 10, 15, 20, 30, 45, 60}, minutes, language,
               [&show](int chosen) {
                   show.clock().length = std::chrono::minutes(chosen);
                   QSettings().setValue(QStringLiteral("show/minutes"), chosen);
               });
    const auto [seconds, loops] = show.pace();
    addNumbers(menu, "show.pace", "show.pace.off", "show.seconds", {0, 5, 10, 20, 30, 60}, seconds, language,
               [&show](int chosen) { show.setPace(chosen, show.pace().second); });
    QAction *loop = menu.addAction(saidWord("show.loop", language));
    loop->setCheckable(true);
    loop->setChecked(loops);
    QObject::connect(loop, &QAction::toggled, &show, [&show](bool on) { show.setPace(show.pace().first, on); });
    QAction *fade = menu.addAction(saidWord("show.fade", language));
    fade->setCheckable(true);
    fade->setChecked(show.fade().isWanted());
    QObject::connect(fade, &QAction::toggled, &show, [&show](bool on) { show.fade().setWanted(on); });
}

void addPens(QMenu &menu, RunningShow &show)
{
    constexpr std::array colors = {"show.pen.1", "show.pen.2", "show.pen.3"};
    static_assert(colors.size() == penColors);
    QMenu *choices = menu.addMenu(saidWord("show.pen.color", show.look().language));
    for (int color = 0; color < penColors; ++color) {
        QAction *action = choices->addAction(saidWord(colors[std::size_t(color)], show.look().language), &show,
                                             [&show, color] { show.setPen(color); });
        action->setCheckable(true);
        action->setChecked(show.state().tool == ShowTool::Pen && show.state().pen == color);
    }
}

/// Language and colours of the show; the main window keeps its own.
void addLooks(QMenu &menu, RunningShow &show)
{
    const Look now = show.look();
    const auto add = [&show](QMenu &choices, const QString &text, const Look &look) {
        QAction *action = choices.addAction(text, &show, [&show, look] { show.setLook(look); });
        action->setCheckable(true);
        action->setChecked(look == show.look());
    };
    QMenu *languages = menu.addMenu(saidWord("menu.language", now.language));
    add(*languages, saidWord("lang.zh", now.language), {now.theme, Language::Zh, now.boundaries});
    add(*languages, saidWord("lang.en", now.language), {now.theme, Language::En, now.boundaries});
    QMenu *themes = menu.addMenu(saidWord("menu.theme", now.language));
    for (const ThemeName theme : allThemes) {
        add(*themes, saidWord("theme." + std::string(name(theme)), now.language), {theme, now.language, now.boundaries});
    }
}

} // namespace

const std::vector<ShowEntry> &showEntries()
{
    static const std::vector<ShowEntry> entries = {
        {ShowAct::Next, "show.next", "PageDown"},
        {ShowAct::Previous, "show.previous", "PageUp"},
        {ShowAct::First, "show.first", "Home"},
        {ShowAct::Last, "show.last", "End"},
        {ShowAct::Overview, "show.overview", "Tab"},
        {ShowAct::Search, "show.insert", "Ctrl+K"},
        {ShowAct::Next, "", ""},
        {ShowAct::LastYear, "show.lastyear", "L"},
        {ShowAct::Ranking, "show.ranking", "R"},
        {ShowAct::Sources, "show.sources", "I"},
        {ShowAct::Next, "", ""},
        {ShowAct::Black, "show.black", "B"},
        {ShowAct::White, "show.white", "W"},
        {ShowAct::Freeze, "show.freeze", "F"},
        {ShowAct::Swap, "show.swap", "X"},
        {ShowAct::Next, "", ""},
        {ShowAct::Inside, "show.inside", "M"},
        {ShowAct::Pointer, "show.laser", "Ctrl+L"},
        {ShowAct::Spotlight, "show.spotlight", "Ctrl+Shift+L"},
        {ShowAct::LargerPointer, "show.pointer.larger", "]"},
        {ShowAct::SmallerPointer, "show.pointer.smaller", "["},
        {ShowAct::Pen, "show.pen", "D"},
        {ShowAct::Erase, "show.erase", "E"},
        {ShowAct::Next, "", ""},
        {ShowAct::Timer, "show.timer.toggle", "S"},
        {ShowAct::ResetTimer, "show.timer.reset", "Ctrl+Shift+T"},
        {ShowAct::Next, "", ""},
        {ShowAct::Notes, "show.notes.edit", ""},
        {ShowAct::LargerNotes, "show.notes.larger", "+"},
        {ShowAct::SmallerNotes, "show.notes.smaller", "-"},
        {ShowAct::NotesUp, "show.notes.up", "Ctrl+Up"},
        {ShowAct::NotesDown, "show.notes.down", "Ctrl+Down"},
        {ShowAct::Changes, "show.changes", ""},
        {ShowAct::Next, "", ""},
        {ShowAct::Keys, "action.keys", "F1"},
    };
    return entries;
}

std::optional<bool> isOn(ShowAct what, const ShowState &state)
{
    switch (what) {
    case ShowAct::LastYear: return state.lastYear;
    case ShowAct::Ranking: return state.ranking;
    case ShowAct::Sources: return state.sources;
    case ShowAct::Black: return state.cover == ShowCover::Black;
    case ShowAct::White: return state.cover == ShowCover::White;
    case ShowAct::Freeze: return state.frozen;
    case ShowAct::Pointer: return state.tool == ShowTool::Pointer;
    case ShowAct::Spotlight: return state.tool == ShowTool::Spotlight;
    case ShowAct::Pen: return state.tool == ShowTool::Pen;
    case ShowAct::Inside: return state.tool == ShowTool::Inside;
    default: return std::nullopt;
    }
}

QMenu *showMenu(RunningShow &show, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    new ClickerKeys(show, *menu);
    const Language language = show.look().language;
    for (const ShowEntry &entry : showEntries()) {
        if (*entry.word == '\0') {
            menu->addSeparator();
            continue;
        }
        const QString text = saidWord(entry.word, language) + QLatin1Char('\t') + QLatin1String(entry.keys);
        QAction *action = menu->addAction(text, &show, [&show, what = entry.what] { show.act(what); });
        const auto on = isOn(entry.what, show.state());
        action->setCheckable(on.has_value());
        action->setChecked(on.value_or(false));
        action->setEnabled(show.can(entry.what));
    }
    menu->addSeparator();
    addPens(*menu, show);
    addTimes(*menu, show);
    addLooks(*menu, show);
    menu->addSeparator();
    menu->addAction(saidWord("show.exit", language) + QStringLiteral("\tEsc"), &show, &RunningShow::end);
    return menu;
}

} // namespace rd
