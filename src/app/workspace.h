#pragma once

#include "core/observation.h"
#include "core/report/report.h"
#include "store/store.h"

#include <functional>
#include <memory>
#include <string>

namespace rd {

/// Which store is meant, and what may be done where it does not exist yet.
struct WorkspaceOptions {
    std::string store;        ///< a file, postgresql://…, or empty: the user's own store, made at first start
    bool sample = false;      ///< the sample city instead of the user's own store
    bool empty = false;       ///< a store that is made here holds units only, instead of the bundled region
    bool makeMissing = false; ///< a named store that does not exist is made
    Store::Access access = Store::Access::Read;
};

/// The store that a window or a command works on.
class Workspace {
public:
    [[nodiscard]] static Result<Workspace> open(const WorkspaceOptions &options);

    [[nodiscard]] Store &store() { return *m_store; }
    [[nodiscard]] const CodeBook &codes() const { return m_store->codes(); }
    [[nodiscard]] const std::string &address() const { return m_address; }
    [[nodiscard]] std::string name() const;              ///< the address without a password
    [[nodiscard]] bool isNew() const { return m_isNew; } ///< it was made when it was opened
    /// It is the sample city as an earlier program brought it, kept because somebody has changed it. One that nobody changed is
    /// made anew when it is opened.
    [[nodiscard]] bool isOutdated() const { return m_isOutdated; }

private:
    Workspace(std::string address, std::unique_ptr<Store> store, bool isNew)
        : m_address(std::move(address)), m_store(std::move(store)), m_isNew(isNew)
    {
    }
    Result<void> followBundle(Store::Access access);

    std::string m_address;
    std::unique_ptr<Store> m_store;
    bool m_isNew = false, m_isOutdated = false;
};

[[nodiscard]] bool isServer(const std::string &address);
[[nodiscard]] bool storeFileExists(const std::string &path); ///< also where the name is taken by something else
/// Whether the store that is meant is there: a file of its name, or a server's database that holds one.
[[nodiscard]] Result<bool> storeExists(const WorkspaceOptions &options);

/// Makes a new store's file: `fill` fills one beside its final place, so that no half store is ever found under the name, and says whether
/// it is kept. An error where another program has given the name to a store of its own meanwhile: nothing of this one is kept.
Result<void> makeAside(const std::string &path, const std::function<Result<bool>(const std::string &file)> &fill);

/// Makes a store from a package, a file aside first. With `dryRun` everything is done but the last step.
[[nodiscard]] Result<Loaded> makeStore(const std::string &address, const std::string &package, const ChangeInfo &change,
                                       bool dryRun, const std::string &accepted = {});

/// Refuses to write an output over the store that it is made from.
Result<void> refuseStore(const std::string &output, const Workspace &workspace);

/// Where the user's own store and the sample city's lie.
[[nodiscard]] std::string ownStorePath();
[[nodiscard]] std::string sampleStorePath();

/// The bundled packages, within the program's resources.
[[nodiscard]] std::string bundledPackage(std::string_view name);

} // namespace rd
