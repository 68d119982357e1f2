#pragma once

#include "ui/widgets/look.h"

#include <QWidget>

class QListWidget;
class QToolButton;

namespace rd {

/// The pages in menu order, and the reports that somebody made here; below them the switches for language and theme.
class Navigation final : public QWidget {
    Q_OBJECT
public:
    explicit Navigation(QWidget *parent = nullptr);

    void setPages(std::vector<std::string> pages);
    /// The store's own names of pages.
    void setCodes(std::shared_ptr<const CodeBook> codes);
    void setCurrentPage(const std::string &page);
    void setLook(const Look &look);
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void pageWanted(const std::string &page);
    void languageWanted(rd::Language language);
    void themeWanted(rd::ThemeName theme);
    void newReportWanted();
    /// The menu of a report of one's own, which is shown then.
    void reportMenuWanted(const QPoint &globalPosition);

private:
    void refill();
    void add(const std::string &page, const QString &name, int depth);
    void wantMenu(const QPoint &at);
    [[nodiscard]] std::string pageAt(int row) const; ///< empty for what is no page

    QListWidget *m_list;
    QToolButton *m_new, *m_language, *m_theme;
    std::vector<std::string> m_pages;
    std::string m_current;
    std::shared_ptr<const CodeBook> m_codes;
    Look m_look;
};

} // namespace rd
