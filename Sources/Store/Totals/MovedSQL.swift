import Postgres

/// Values that were replaced, and the splits in force at the later change.
enum MovedSQL: String, CaseIterable, Statement {
    // A plan for any parameters does not know how many ids and units are handed in, and takes
    // minutes where one for these takes a second.
    case customPlans = "SELECT set_config('plan_cache_mode', 'force_custom_plan', true)"
    // The one pass over all parts is the only work of a question that several processors share.
    case workers = """
        SELECT set_config('max_parallel_workers_per_gather', '2', true),
            set_config('parallel_tuple_cost', '0.001', true)
        """
    case fetch = "FETCH 10000 FROM moved_entries"
    case close = "CLOSE moved_entries"
    case splits = """
        SELECT project_id, dimension, effective_on, items, shares FROM project_splits
        WHERE office_id = $1::smallint AND project_id = ANY ($2::integer[])
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        ORDER BY project_id, effective_on
        """
}
