#pragma once

#include "ui/widgets/look.h"

#include <QAction>
#include <QKeySequence>

#include <map>
#include <memory>
#include <string>
#include <vector>

class QMenuBar;
class QMenu;

namespace rd {

/// Every action of the window by its name, with its keys and its place in a menu: one list from which the menus, the page of
/// keys and the right-click menu are made.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    /// Actions work everywhere in `window`.
    explicit WindowActions(QWidget *window);

    [[nodiscard]] QAction *operator[](std::string_view name) const;
    void buildMenus(QMenuBar *bar, const std::vector<std::string> &pages);
    /// What a hand would look for on a card.
    [[nodiscard]] QMenu *cardMenu(QWidget *parent) const;
    /// Of a report of the user's own, in the list of pages.
    [[nodiscard]] QMenu *reportMenu(QWidget *parent) const;
    /// Keys that work at present, with what they do, in menu order.
    [[nodiscard]] std::vector<std::pair<QString, QString>> liveKeys() const;
    /// Marks the order that is in force; the office's own is offered where there is one.
    void setOrder(const std::string &order, bool hasOwn);
    void setLook(const Look &look);
    /// The store's own names of pages.
    void setCodes(std::shared_ptr<const CodeBook> codes);

Q_SIGNALS:
    void languageWanted(rd::Language language);
    void themeWanted(rd::ThemeName theme);
    /// As ViewState has it.
    void orderWanted(const std::string &order);
    void pageWanted(const std::string &page);

private:
    struct Entry {
        std::string word; ///< its wording; empty for a separator
        std::string menu;
        QAction *action;
    };
    void addChoices(QWidget *window);

    std::vector<Entry> m_entries;
    std::vector<std::pair<QMenu *, std::string>> m_menus;
    std::vector<std::pair<QAction *, std::string>> m_pages;
    Look m_look;
    std::shared_ptr<const CodeBook> m_codes;
};

} // namespace rd
