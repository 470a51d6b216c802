import Aid
import Control
import Store

extension ControlTable {
    /// Changes of many records at once: duplicates, hand-overs, agencies that end, erasures.
    static var moves: [Route] {
        [
            .get(ControlPath.donorDuplicates) { _, context in
                let names = try await context.store.read { try await $0.donorNames() }
                return try .value(DonorPairs(pairs: DonorLikeness(names).pairs()))
            },
            .post(ControlPath.donorMerge, .approve) { ask, context in
                let merge = try await ask.json(DonorMerge.self)
                let request = try context.request(
                    "donor merge", by: ask, subject: "donor/\(merge.from)",
                    reason: merge.reason, isDryRun: merge.dryRun)
                return try .value(
                    await MergeDonors(context: context).merge(merge, request))
            },
            .post(ControlPath.donorUnmerge, .approve) { ask, context in
                let merge = try await ask.json(DonorMerge.self)
                let request = try context.request(
                    "donor unmerge", by: ask, subject: "donor/\(merge.from)",
                    reason: merge.reason, isDryRun: merge.dryRun)
                return try .value(
                    await MergeDonors(context: context).unmerge(merge, request))
            },
            .post(ControlPath.handover, .approve) { ask, context in
                let handover = try await ask.json(OfficerHandover.self)
                let request = try context.request(
                    "handover", by: ask, subject: "person/\(handover.old)",
                    reason: handover.reason, isDryRun: handover.dryRun)
                return try .value(await HandOver(context: context).run(handover, request))
            },
            .post(ControlPath.agencySucceed, .approve) { ask, context in
                let succession = try await ask.json(AgencySuccession.self)
                let request = try context.request(
                    "agency succeed", by: ask, subject: "agency/\(succession.old)",
                    reason: succession.reason, isDryRun: succession.dryRun)
                return try .value(
                    await SucceedAgency(context: context).run(succession, request))
            },
            .post(ControlPath.Pattern.recordErase, .admin) { ask, context in
                let kind = try kind(ask)
                let erasure = try await ask.json(RecordErasure.self)
                let request = try context.request(
                    "\(kind.noun) erase", by: ask, reason: erasure.reason,
                    isDryRun: erasure.dryRun)
                return try .value(
                    await EraseRecord(context: context, kind: kind).run(erasure, request))
            },
        ]
    }
}
