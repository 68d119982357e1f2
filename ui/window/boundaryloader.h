#pragma once

#include "core/boundaries.h"

#include <QObject>

#include <memory>

namespace rd {

/// The user's own boundaries for the store that is shown: read in a thread of their own, remembered for each store in the
/// user's settings.
class BoundaryLoader final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    ~BoundaryLoader() override; ///< waits for the file at hand

    /// Another store is shown: its remembered boundaries are read again, or there are none.
    void setStore(const std::string &address, std::shared_ptr<const CodeBook> codes);
    /// Reads a file that the user has chosen; propertyWanted() asks where it has several that may hold the codes.
    void read(const QString &path) { start(path, {}); }
    void useProperty(const std::string &property); ///< the answer to propertyWanted()
    void forget();

Q_SIGNALS:
    /// Null: there are none any more. `chosen`: the user has asked for these, and wants to know what became of them.
    void changed(const std::shared_ptr<const rd::Boundaries> &boundaries, bool chosen);
    void propertyWanted(const std::vector<std::string> &names);
    void failed(const rd::Error &error);

private:
    struct Job;
    void start(const QString &path, const QString &property);
    void take(Job &job);
    [[nodiscard]] QString setting(const char *name) const;

    QString m_group; ///< of the store in the settings
    std::shared_ptr<const CodeBook> m_codes;
    std::shared_ptr<Job> m_job; ///< the file that was asked for last
};

} // namespace rd
