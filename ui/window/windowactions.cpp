#include "ui/window/windowactions.h"

#include "core/report/catalogue.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace rd {
namespace {

struct Definition {
    const char *word, *menu, *keys; ///< keys separated by a space; no word: a separator
};

constexpr Definition definitions[] = {
    {"action.open", "menu.file", "Ctrl+O"},
    {"action.open.own", "menu.file", ""},
    {"action.open.sample", "menu.file", ""},
    {"", "menu.file", ""},
    {"action.import", "menu.file", "Ctrl+I"},
    {"action.undo", "menu.edit", "Ctrl+Z"},
    {"action.redo", "menu.edit", "Ctrl+Y Ctrl+Shift+Z"},
    {"", "menu.edit", ""},
    {"action.import.pasted", "menu.edit", "Ctrl+V"},
    {"action.export", "menu.file", "Ctrl+E"},
    {"action.save.page", "menu.file", ""},
    {"action.export.slides", "menu.file", ""},
    {"action.print", "menu.file", "Ctrl+P"},
    {"", "menu.file", ""},
    {"action.settings", "menu.file", "Ctrl+,"},
    {"action.quit", "menu.file", "Ctrl+Q"},
    {"action.copy", "menu.edit", "Ctrl+C"},
    {"action.copy.sentence", "menu.edit", "Ctrl+Shift+C"},
    {"action.find", "menu.edit", "Ctrl+F"},
    {"action.clear.selection", "menu.edit", ""},
    {"action.clear", "menu.edit", ""},
    {"action.table", "menu.view", "Ctrl+T"},
    {"action.chart", "menu.view", "Ctrl+Shift+T"},
    {"action.provenance", "menu.view", "Ctrl+D"},
    {"action.areas", "menu.view", "Ctrl+Shift+A"},
    {"action.about.card", "menu.view", "Ctrl+Shift+D"},
    {"action.pin", "menu.view", "Ctrl+Shift+P"},
    {"", "menu.view", ""},
    {"action.boundaries", "menu.view", ""},
    {"action.boundaries.none", "menu.view", ""},
    {"", "menu.view", ""},
    {"lang.zh", "menu.language", ""},
    {"lang.en", "menu.language", ""},
    {"order.official", "menu.order", ""},
    {"order.pinyin", "menu.order", ""},
    {"order.own", "menu.order", ""},
    {"theme.light", "menu.theme", ""},
    {"theme.dark", "menu.theme", ""},
    {"theme.projector", "menu.theme", ""},
    {"action.fullscreen", "menu.view", "F11"},
    {"action.entry.figure", "menu.data", "Ctrl+Shift+N"},
    {"action.entry.correct", "menu.data", "F4"},
    {"action.entry.actual", "menu.data", ""},
    {"action.tables", "menu.data", ""},
    {"", "menu.data", ""},
    {"action.history", "menu.data", "Ctrl+H"},
    {"", "menu.data", ""},
    {"action.asof", "menu.data", ""},
    {"action.asof.now", "menu.data", ""},
    {"action.report.new", "menu.reports", "Ctrl+N"},
    {"action.report.edit", "menu.reports", "Ctrl+Shift+E"},
    {"action.save.view", "menu.reports", "Ctrl+S"},
    {"", "menu.reports", ""},
    {"action.report.rename", "menu.reports", "F2"},
    {"action.report.duplicate", "menu.reports", ""},
    {"action.report.delete", "menu.reports", ""},
    {"", "menu.reports", ""},
    {"action.forms", "menu.reports", ""},
    {"action.roll", "menu.reports", ""},
    {"action.releases", "menu.reports", ""},
    {"action.back", "menu.go", "Alt+Left"},
    {"action.forward", "menu.go", "Alt+Right"},
    {"action.up", "menu.go", "Backspace"},
    {"action.nextpane", "menu.go", "F6"},
    {"action.menubar", "menu.go", "F10"},
    {"action.quickfind", "menu.go", "Ctrl+K"},
    {"", "menu.go", ""},
    {"show.start", "menu.show", "F5"},
    {"show.here", "menu.show", "Shift+F5"},
    {"", "menu.show", ""},
    {"action.keep.slide", "menu.show", "Ctrl+B"},
    {"action.decks", "menu.show", "Ctrl+Shift+B"},
    {"action.keys", "menu.help", "F1 ?"},
    {"action.about", "menu.help", ""},
};

QList<QKeySequence> sequences(const char *keys)
{
    QList<QKeySequence> list;
    for (const QString &key : QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts)) {
        list << QKeySequence(key);
    }
    return list;
}

} // namespace

WindowActions::WindowActions(QWidget *window) : QObject(window)
{
    for (const Definition &definition : definitions) {
        auto *action = new QAction(this);
        if (*definition.word == '\0') {
            action->setSeparator(true);
        } else {
            action->setObjectName(QString::fromLatin1(definition.word));
            action->setShortcuts(sequences(definition.keys));
            window->addAction(action);
        }
        m_entries.push_back({definition.word, definition.menu, action});
    }
    addChoices(window);
}

void WindowActions::addChoices(QWidget *window)
{
    const auto group = [window](std::initializer_list<QAction *> actions) {
        auto *choices = new QActionGroup(window);
        for (QAction *action : actions) {
            action->setCheckable(true);
            choices->addAction(action);
        }
    };
    group({(*this)["lang.zh"], (*this)["lang.en"]});
    group({(*this)["theme.light"], (*this)["theme.dark"], (*this)["theme.projector"]});
    group({(*this)["order.official"], (*this)["order.pinyin"], (*this)["order.own"]});
    (*this)["action.provenance"]->setCheckable(true);
    (*this)["action.fullscreen"]->setCheckable(true);
    (*this)["action.pin"]->setCheckable(true);
    connect((*this)["lang.zh"], &QAction::triggered, this, [this] { Q_EMIT languageWanted(Language::Zh); });
    connect((*this)["lang.en"], &QAction::triggered, this, [this] { Q_EMIT languageWanted(Language::En); });
    for (const char *order : {"official", "pinyin", "own"}) {
        const std::string kept = std::string_view(order) == "official" ? "" : order;
        connect((*this)[std::string("order.") + order], &QAction::triggered, this, [this, kept] { Q_EMIT orderWanted(kept); });
    }
    for (const ThemeName theme : allThemes) {
        connect((*this)["theme." + std::string(name(theme))], &QAction::triggered, this,
                [this, theme] { Q_EMIT themeWanted(theme); });
    }
}

QAction *WindowActions::operator[](std::string_view name) const
{
    const auto it = std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.word == name; });
    Q_ASSERT(it != m_entries.end());
    return it->action;
}

void WindowActions::buildMenus(QMenuBar *bar, const std::vector<std::string> &pages)
{
    std::map<std::string, QMenu *> menus;
    for (const Entry &entry : m_entries) {
        QMenu *&menu = menus[entry.menu];
        if (!menu) {
            const bool inView = entry.menu == "menu.language" || entry.menu == "menu.theme" || entry.menu == "menu.order";
            menu = inView ? menus["menu.view"]->addMenu(QString()) : bar->addMenu(QString());
            m_menus.emplace_back(menu, entry.menu);
        }
        menu->addAction(entry.action);
    }
    for (const std::string &page : pages) {
        QAction *action = menus["menu.go"]->addAction(QString(), this, [this, page] { Q_EMIT pageWanted(page); });
        m_pages.emplace_back(action, page);
    }
}

void WindowActions::setOrder(const std::string &order, bool hasOwn)
{
    (*this)["order.own"]->setVisible(hasOwn);
    const bool other = order == "pinyin" || (order == "own" && hasOwn);
    (*this)["order." + (other ? order : "official")]->setChecked(true);
}

QMenu *WindowActions::cardMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *action :
         {"action.provenance", "action.about.card", "action.table", "action.pin", "action.copy", "action.copy.sentence",
          "action.entry.correct", "action.entry.actual", "action.export", "action.print", "action.keep.slide", "show.here",
          "action.save.view", "action.report.edit", "action.up"}) {
        menu->addAction((*this)[action]);
    }
    return menu;
}

QMenu *WindowActions::reportMenu(QWidget *parent) const
{
    auto *menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char *action :
         {"action.report.edit", "action.report.rename", "action.report.duplicate", "action.report.delete", "action.export"}) {
        menu->addAction((*this)[action]);
    }
    return menu;
}

std::vector<std::pair<QString, QString>> WindowActions::liveKeys() const
{
    std::vector<std::pair<QString, QString>> keys;
    for (const Entry &entry : m_entries) {
        QStringList sequenceTexts;
        for (const QKeySequence &sequence : entry.action->shortcuts()) {
            sequenceTexts << sequence.toString(QKeySequence::NativeText);
        }
        if (!sequenceTexts.isEmpty() && entry.action->isEnabled() && entry.action->isVisible()) {
            keys.emplace_back(sequenceTexts.join(QStringLiteral("  ")), saidWord(entry.word, m_look.language));
        }
    }
    return keys;
}

void WindowActions::setCodes(std::shared_ptr<const CodeBook> codes)
{
    m_codes = std::move(codes);
    setLook(m_look);
}

void WindowActions::setLook(const Look &look)
{
    m_look = look;
    for (const Entry &entry : m_entries) {
        if (!entry.word.empty()) {
            entry.action->setText(saidWord(entry.word, look.language));
        }
    }
    for (const auto &[menu, key] : m_menus) {
        menu->setTitle(saidWord(key, look.language));
    }
    for (const auto &[action, page] : m_pages) {
        action->setText(said(m_codes ? pageName(page, *m_codes) : pageName(page), look.language));
    }
    (*this)[look.language == Language::Zh ? "lang.zh" : "lang.en"]->setChecked(true);
    (*this)["theme." + std::string(name(look.theme))]->setChecked(true);
}

} // namespace rd
