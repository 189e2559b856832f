// Written by `npm run api:types` from the OpenAPI document with this digest; do not edit.
// 731d09dfde834ea18ea4367c3f8368c15310b48c059b112af29b124f0e696a93

export interface paths {
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description A page of them, the newest first. Dry runs are jobs and no imports.
         */
        get: operations["listImports"];
        put?: never;
        /**
         * Import a list
         * @description The body is the file: CSV, gzipped CSV, XLSX or Parquet; or a form with several files, of which a map joins the later ones to the first. The work is a job whose id is also that of the import. All of the list is taken or nothing; the same list again changes nothing; the newest import can be undone.
         */
        post: operations["requestImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send files to be tried
         * @description Files as in an import, the list first. They are kept for a day, so that they can be tried with one map after another and imported without being sent again. Nothing of them is read yet.
         */
        post: operations["keepUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads/{uploadId}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try or import files that were sent
         * @description As an import, of files that are kept. The result of a dry run has `columns`, each with a few of its values, what they are by the headers (`guess`), the `map` that it was read with as a value, and `preview`, the first rows as they would be kept; where the list cannot be taken, its `outcome` is `refused`, with the `problems`. An import that succeeds forgets the files.
         */
        post: operations["importUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import
         * @description What was understood of the list and what it changed, or why it failed, with the rows and values that were not taken.
         */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the rejected rows
         * @description A CSV file of the rows and values that an import did not take, up to ten thousand, with the reasons in the language of the request.
         */
        get: operations["exportRejected"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an import
         * @description What the import made is removed, what it changed is as it was before, in one act. 409 `import-not-newest` where later imports build on it, `import-in-use` where what it made is in use since, `import-not-done` where there is nothing to undo.
         */
        post: operations["requestImportUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the maps of sources
         * @description How lists of each source and kind are read when no map is given. An import that succeeds remembers the map that it was read with.
         */
        get: operations["listImportSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/import-sources/{source}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set the map of a source
         * @description In place of the one before; the next lists are read with it. 422 with every fault of the map.
         */
        put: operations["saveImportSource"];
        post?: never;
        /**
         * Forget the map of a source
         * @description The next list is read by its headers again.
         */
        delete: operations["forgetImportSource"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the years ahead follow from
         * @description Sums by tier, the capacity of the people by month, and every assumption with its value, its spread and its source, as of today: enough to compute forecasts, scenarios and hiring plans. No account is in it. 409 `no-model` before the first commit.
         */
        get: operations["readOutlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what everybody carries
         * @description For every CSM: accounts, hours by month against capacity, ARR, what is at risk and what renews, by the service of the model in force. A CSM who sees their own book gets only that. Money of other books is for those who may read plans. 409 `no-model` before the first commit.
         */
        get: operations["readTeamBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the book of one person
         * @description The accounts that a person owns with the hours that each takes by the model in force, the most hours first. 404 for a person whom the reader may not see, 409 `no-model` before the first commit.
         */
        get: operations["readBook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the team
         * @description A page of the people who look after accounts, with their capacity and leave, in the order of their ids.
         */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description A page of accounts with contract, tier and owner of today, in the order of their ids. A CSM who sees only their own book gets that. Until an applied plan says otherwise, tier and owner are those of the company’s own list.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all accounts as a table
         * @description Every account that has not left, with contract, tier and owner of today, column by column: the same place of each array is the same account. For programs that sort, filter and add up themselves; a page at a time is `listAccounts`. A CSM who sees only their own book gets that.
         */
        get: operations["readAccountTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description One account with contract, tier and owner of today.
         */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the accounts below one
         * @description A page of the accounts that name this one as their parent.
         */
        get: operations["listChildAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say why an account is in its tier
         * @description On today’s facts and with the model in force: the rule and the values that decide, each tier that the account is not in and why, floors, risk and pin, what holds it back, and what would move it. In the words of the Accept-Language header. In a model with bounded tiers the whole base is ranked for this, which takes its time.
         */
        get: operations["explainAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the service of an account costs
         * @description Every promise of its tier with hours and money at its own ACV, cost share, multiple and verdict, and the same for every other tier, by the model in force and the margin and target that the company has answered. 409 `no-model` before the first commit.
         */
        get: operations["readAccountService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contracts of an account
         * @description What the account was, is and will be worth, the oldest first.
         */
        get: operations["listAccountContracts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the signals of an account
         * @description A page of what was measured of an account, by metric and then by day.
         */
        get: operations["listAccountSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the health of an account
         * @description The score of today, open to what made it, how it went, and with `since` why it is another than on that day. Needs a model whose health section has signals.
         */
        get: operations["readHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/health/override": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say what the health of an account is
         * @description A score, or a band as a sentiment, from today up to and including a day, in place of what was said before. The computed score stays visible. The same again changes nothing. A CSM may do so for the accounts of their book.
         */
        put: operations["setOverride"];
        post?: never;
        /**
         * End the override of an account’s health
         * @description From now on the computed score counts again. Where there is no override nothing changes.
         */
        delete: operations["endOverride"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the contacts of an account
         * @description A page of the people at the customer, in the order in which they were added.
         */
        get: operations["listContacts"];
        put?: never;
        /**
         * Add a contact
         * @description The audit log keeps what it says about the person encrypted with a key of that person. The answer repeats nothing of it, so that no copy is kept with the Idempotency-Key.
         */
        post: operations["addContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/contacts/{contactId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a contact
         * @description One person at the customer.
         */
        get: operations["readContact"];
        /**
         * Change a contact
         * @description Puts these fields in the place of those there were; what is left out is no longer known.
         */
        put: operations["editContact"];
        post?: never;
        /**
         * Erase a contact
         * @description For good: the contact goes, and the key of what the audit log says about the person is destroyed. The log stays intact and nobody can read that part of it any more.
         */
        delete: operations["eraseContact"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the answers
         * @description What the company says about itself, as it was written; before the first answer all questions with nothing answered. `Accept: text/yaml` gives the mere text.
         */
        get: operations["readAnswers"];
        /**
         * Save the answers
         * @description Refused when anything is wrong with them, with line and column. `If-Match` has the ETag of what you have read, `"0"` before the first answer.
         */
        put: operations["saveAnswers"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the draft
         * @description The model that somebody is working on, with what is wrong with it. `Accept: text/yaml` gives the mere text.
         */
        get: operations["readDraft"];
        /**
         * Save the draft
         * @description Keeps a text as the draft, whether or not it is a model yet; the answer says what is wrong with it. `If-Match` has the ETag of the draft that you have read, `"0"` where there is none. When somebody else saved meanwhile the answer is 412, with their text in `values.document` of the problem.
         */
        put: operations["saveDraft"];
        post?: never;
        /**
         * Discard the draft
         * @description The model in force stays as it is.
         */
        delete: operations["discardDraft"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a text
         * @description What is wrong with a text as a model, with line and column; and of a model its gaps, overlaps, tiers that nobody reaches and promises without a price, and what the workspace’s accounts say about it: fields that are mostly empty, thresholds on which many sit. Keeps nothing.
         */
        post: operations["checkModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/draft/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check the draft
         * @description The same for the draft as it is saved.
         */
        post: operations["checkModelDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two models
         * @description What changes from one model to another, in words: comments, layout and defaults that are written out are no change.
         */
        get: operations["compareModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/suggestion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suggest a model to begin with
         * @description The model that the assessment of the accounts, the team and the answers recommends, as a text with comments that say why. Keeps nothing: save it as the draft. `Accept: text/yaml` gives the mere text.
         */
        post: operations["suggestModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the fields for conditions
         * @description What the conditions of a model can ask for: the fields that every account may have and those of the workspace’s own lists, with their types and the texts that really occur.
         */
        get: operations["listConditionFields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the tiers
         * @description The tiers of the model in force, in its order; none before the first commit.
         */
        get: operations["listTiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions
         * @description A page of the versions without their texts, from the newest down. The newest is in force.
         */
        get: operations["listModelVersions"];
        put?: never;
        /**
         * Commit the draft
         * @description Makes the draft the version in force. Refused while anything is wrong with it, when it means the same as the version in force, when another version was committed meanwhile, and without a reason less than twelve months after the newest version.
         */
        post: operations["commitModel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version
         * @description One version with its text. `Accept: text/yaml` gives the mere text.
         */
        get: operations["readModelVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/versions/{number}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a version into the draft
         * @description The text of the version becomes the draft, based on the newest version; it counts once it is committed. `If-Match` has the ETag of the draft that it replaces, `"0"` where there is none.
         */
        post: operations["restoreModelVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the models to compare
         * @description Every model that a trial takes by its name. Examples only where their amounts are in the workspace’s currency.
         */
        get: operations["listCandidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/candidates/{candidate}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a candidate
         * @description Its document, made anew where it follows from the accounts and the answers.
         */
        get: operations["readCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/model/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a model on the customer list
         * @description Plans the whole customer base with a candidate or with a text, and keeps nothing: no placement, no plan. The result of the job has the figures of each tier and of all, who would change tier, findings by code with the money at stake, and the sizes ahead.
         */
        post: operations["requestTrial"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plans
         * @description A page of plans, the newest first.
         */
        get: operations["listPlans"];
        put?: never;
        /**
         * Make a plan
         * @description Plans the whole customer base with the model in force. It changes nothing. The plan is there at once and ready when its job is done.
         */
        post: operations["requestPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a plan
         * @description A plan with its figures, what it has seen, whether that still holds, and what was applied of it.
         */
        get: operations["readPlan"];
        put?: never;
        post?: never;
        /**
         * Discard a plan
         * @description Puts a plan away with all its rows. What was applied of it stays.
         */
        delete: operations["discardPlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rows of a plan as a table
         * @description Everything that a plan says of accounts, column by column: the same place of each array is the same account. Steady ones are left out. For programs that sort, filter and add up themselves; a page at a time with all details is `listPlanRows`.
         */
        get: operations["readPlanTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what a plan says of accounts
         * @description A page of the accounts that would move, that a rule holds, or that have no tier, in the order of their ids. Steady ones are listed only when their kind is asked for.
         */
        get: operations["listPlanRows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/rows/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say why a plan says what it says of an account
         * @description Every rule with its values as the plan saw them, also those that made no difference, whatever the account has become since. In the words of the Accept-Language header.
         */
        get: operations["explainPlanRow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has changed since a plan was made
         * @description The moves that an apply would refuse now, with what has changed of each; `items` has the first of them. It looks at every account, which takes seconds for a million.
         */
        get: operations["listPlanChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two plans
         * @description Their totals by tier, and a page of the accounts of which they do not say the same.
         */
        get: operations["comparePlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report of a plan
         * @description The executive report of a plan as it was computed: a page to look at (`html`), a tagged PDF on A4 (`pdf`, where Chromium is installed beside the server), a workbook with live formulas for the unit economics and every movement (`xlsx`), or Markdown (`md`).
         */
        get: operations["readPlanReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what is said about a plan
         * @description A page of comments on a plan and on its rows, in the order in which they were written.
         */
        get: operations["listPlanComments"];
        put?: never;
        /**
         * Comment on a plan
         * @description On the plan as a whole, or on the row of an account. The audit log has that something was said, and not what; nor does the answer repeat it.
         */
        post: operations["addPlanComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/comments/{commentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a comment away
         * @description For good. One’s own, and as an owner anybody’s.
         */
        delete: operations["deletePlanComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/plans/{planId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a plan or a part of it
         * @description Makes the moves of a plan, all that are asked for in one act. It is refused as a whole (409 `stale-plan`) when another version of the model is in force; accounts of which an input has changed since are left as they are and listed in the result of the job. Pending moves need to be approved. What is left out now can be applied later.
         */
        post: operations["requestApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what has changed placements
         * @description A page of runs, the newest first: applies, what took them back, pins and days.
         */
        get: operations["listRuns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/runs/{number}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a run back
         * @description Makes every account of the run what it was before, in one act of its own; the past still shows both. Accounts that a later run has changed stay, and are listed in the result of the job.
         */
        post: operations["requestApplyUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/pin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Pin an account to a tier
         * @description Fixes the tier of an account from today up to and including a day, at most two years ahead. It replaces everything that the model says. The same pin again changes nothing.
         */
        put: operations["pinAccount"];
        post?: never;
        /**
         * End the pin of an account
         * @description From today on the account is where the model has it, as far as no rule holds it back. In a model with bounded tiers the whole base is ranked for this, which takes its time.
         */
        delete: operations["unpinAccount"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List pilots
         * @description A page of pilots, the newest first.
         */
        get: operations["listPilots"];
        put?: never;
        /**
         * Draft a pilot
         * @description Keeps the protocol as a draft. Nothing else changes before the start.
         */
        post: operations["createPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pilot
         * @description The protocol, what the draw came to, how it ended and what was decided. Each reading compares the protocol with the one that was locked: `lock.isIntact`.
         */
        get: operations["readPilot"];
        /**
         * Change the draft of a pilot
         * @description Puts this protocol in the place of the one there was. Once a pilot has begun nobody can.
         */
        put: operations["editPilot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * See what the draw of a draft would come to
         * @description Who may take part and why the others may not, how the arms compare, and whether the pilot can show its effect in the weeks it has; where it cannot, a metric that would show sooner. The protocol is the one in the body, saved or not. Nothing is written.
         */
        post: operations["previewPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lock the protocol of a pilot and begin it
         * @description Keeps the protocol’s text with its SHA-256, draws the accounts by its seed and freezes them: until the end no plan and no daily run moves them. All of it or nothing.
         */
        post: operations["startPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a pilot
         * @description Measures the last day of treatment, keeps the whole analysis as the last look with the verdict of the locked rule, and lets the accounts move again. Before its day it needs a reason, and only what holds at every look decides.
         */
        post: operations["finishPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide what follows from a pilot
         * @description Keeps the decision beside the verdict of the locked rule. Where it differs it needs a written reason.
         */
        post: operations["decidePilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a pilot off
         * @description A draft or a running one. Its accounts may move again; what was seen of it stays.
         */
        post: operations["cancelPilot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/looks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the looks at a pilot
         * @description A page of what was seen and by whom, the latest first; the final analysis is the last look.
         */
        get: operations["listLooks"];
        put?: never;
        /**
         * Look at a running pilot
         * @description Measures every metric as of a day and keeps who has seen what. The interval holds however often one looks; the others are there at the end.
         */
        post: operations["takeLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who takes part in a pilot
         * @description A page of accounts, each with its arm. Accounts that were erased are not among them.
         */
        get: operations["listPilotMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilots/{pilotId}/members/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export who takes part in a pilot
         * @description All of them as CSV, say for whoever delivers the treatment.
         */
        get: operations["exportPilotMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/pilots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pilots of an account
         * @description In which it takes or took part, and whether it is treated. A CSM who sees only their own book sees those of their accounts.
         */
        get: operations["listAccountPilots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pilot-signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the signals that a pilot can be measured by
         * @description Those of the last 180 days, those that most accounts have first; 100 at most.
         */
        get: operations["listPilotSignals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pools
         * @description The pools of the model in force: who is there, what waits, and how the last four weeks were. A CSM sees those that they serve. None before the first commit of a model.
         */
        get: operations["listPools"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{pool}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a pool
         * @description Its people with what they have and had, waiting times by week, and what is usual in it.
         */
        get: operations["readPool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/availability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Switch somebody on or off
         * @description For the pools that they serve: oneself, or anybody with `pool.manage`. Who is switched on gets waiting cases at once; open ones stay where they are.
         */
        put: operations["setAvailability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{personId}/caps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Limit how many cases somebody gets
         * @description In a day and open at once; null: no limit. Both are put in the place of those there were.
         */
        put: operations["setCaps"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pool-staffing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask how many people a promise takes
         * @description By Erlang’s formula and in hours, checked by a simulation from a seed; `holds` says which of the two plans this promise. Nothing is kept.
         */
        post: operations["staffPool"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pools/{pool}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the cases of a pool
         * @description A page of cases, the newest first, each with who has it and why, or with what keeps everybody from it now.
         */
        get: operations["listPoolCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pool-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a case
         * @description For an account in a tier with a pool. It goes at once to somebody who can take it; else it waits, and `why` says what keeps everybody from it. The title is about the matter: nothing about people belongs into it.
         */
        post: operations["openCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pool-cases/{caseId}/respond": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note the first response
         * @description The customer has had it now. The first time counts.
         */
        post: operations["respondToCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pool-cases/{caseId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a case
         * @description Whoever had it gets the next at once. A case without a first response has had it by that; one that waits is withdrawn, for which `pool.manage` is needed.
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/pool-cases/{caseId}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a case back
         * @description It keeps its age and its promise, and goes to somebody else, at once where somebody can.
         */
        post: operations["handBackCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how recurring revenue was kept
         * @description What was new, came back, expanded, contracted and left, month by month and by quarter or year, with GRR, NRR and logo churn by the definition that is asked for; by group and by cohort. ARR of the contracts that the workspace keeps, in its currency; what is left out is counted.
         */
        get: operations["readRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/survival": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how long customers stay
         * @description Kaplan–Meier with 95 % limits, in months from the first contract until a customer leaves, of the whole and by group, with a log-rank test of whether the groups differ. Only customers count whose begin the record has seen.
         */
        get: operations["readCustomerSurvival"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/retention/projection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read renewals to come
         * @description A shifted beta-geometric (Fader & Hardie 2007), fitted to the yearly cohorts of the contracts by maximum likelihood: projected survival, renewal rates and lifetimes with intervals, each cohort on its own, and whether they go together. Where nothing can be fitted `fit` is null and `refused` says why.
         */
        get: operations["readRenewals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List plans of books
         * @description A page of plans of books, the newest first.
         */
        get: operations["listAssignmentPlans"];
        put?: never;
        /**
         * Plan books
         * @description Plans who owns which account today: first as little uncovered ARR as possible, then the soft goals of the model, with a proven bound for both. It changes nothing. The plan is there at once and ready when its job is done; while it is computed, reading it tells the best so far.
         */
        post: operations["requestAssignmentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a plan of books
         * @description A plan of books with its figures, whether it still speaks of what is there, and what was applied of it. A CSM who sees only their own book sees what that comes to.
         */
        get: operations["readAssignmentPlan"];
        put?: never;
        post?: never;
        /**
         * Discard a plan of books
         * @description Puts a plan away with all its rows; whoever computes it stops. What was applied of it stays.
         */
        delete: operations["discardAssignmentPlan"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the search of a plan of books
         * @description The best that was found so far becomes the plan, within a second. To put it away, discard it.
         */
        post: operations["cancelAssignmentPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply a plan of books or a part of it
         * @description Gives the accounts that the plan moves to their new owners, all that are asked for in one act, and opens a handoff for each that goes from one person to another. Accounts that nobody can cover keep whom they have. It is refused as a whole (409 `stale-plan`) when another version of the model is in force; accounts whose tier or owner has changed since are left as they are and listed in the result of the job. It is taken back as any run is.
         */
        post: operations["requestAssignmentApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}/table": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the rows of a plan of books as a table
         * @description Everything that the plan says of accounts that people should serve, column by column: the same place of each array is the same account. A CSM who sees only their own book gets that.
         */
        get: operations["readAssignmentTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}/rows/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say why an account goes to whom
         * @description Why this person, and what every other who serves the tier would have cost at the prices of the plan, with owners, placements and model as the plan saw them. It looks at every account.
         */
        get: operations["explainAssignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assignment-plans/{assignmentPlanId}/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare two plans of books
         * @description Their figures, and a page of the accounts that they give to different people.
         */
        get: operations["compareAssignmentPlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Give an account to somebody
         * @description From today on the account belongs to this person, or to nobody. It is a run like any other and is taken back as one; where somebody had the account a handoff is opened. The same owner again changes nothing.
         */
        put: operations["assignAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handoffs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List handoffs
         * @description A page of handoffs, the newest first. A CSM who sees only their own book gets those that come to them, those that they have still to hand over, and those of their accounts.
         */
        get: operations["listHandoffs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handoffs/{handoffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a handoff
         * @description One handoff with its record and what of it is missing.
         */
        get: operations["readHandoff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handoffs/{handoffId}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write the record of a handoff
         * @description Puts this record in the place of the one there was; it need not be complete yet. The audit log keeps what it says encrypted.
         */
        put: operations["editHandoff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handoffs/{handoffId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept a handoff
         * @description The receiver has all that they need. Refused (409 `handoff-incomplete`, with the missing parts) while the record is not complete. Who receives accepts, or who decides on books.
         */
        post: operations["acceptHandoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/handoffs/{handoffId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a handoff
         * @description Nobody has to hand this customer over any more. The owner stays.
         */
        post: operations["cancelHandoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/covers/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose who stands in
         * @description For each account of somebody who is away that has work due in those days: who could do it, with the hours they have left. It keeps nothing.
         */
        post: operations["proposeCovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/covers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who stands in for whom
         * @description A page of covers that last today or later, by account. A CSM who sees only their own book sees where they cover and are covered.
         */
        get: operations["listCovers"];
        put?: never;
        /**
         * Keep who stands in
         * @description In place of what was kept for the same accounts and days. The owner stays the owner; the account shows who stands in.
         */
        post: operations["keepCovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/covers/{coverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a cover
         * @description Nobody stands in for the owner of the account any more.
         */
        delete: operations["endCover"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/backtest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Say whether health predicts who leaves
         * @description Holds the health scores of accounts, or the signals behind them, as they stood some days ago against who has left since: AUC with its interval, calibration, lift, in all and by tier, and for signals the weights that the past suggests. `no_outcomes` where nobody left, or nobody stayed; `nothing_known` where there was no score or signal then; `too_few_events` where too few left to learn from.
         */
        get: operations["backtestHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of an account
         * @description Every tier and every owner that the account has had, the oldest first, each with its period, its reason, the version of the model, and the rule and values that decided.
         */
        get: operations["readAccountHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/placements/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where an account was on a day
         * @description The tier, the owner and the reason on any day. The placement is null for a day before the first.
         */
        get: operations["readAccountOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placements/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the whole base as it was on a day
         * @description Every account that had been placed by then, in one file of any size: CSV, or one JSON object a line. An apply in the midst of it does not show.
         */
        get: operations["exportPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the whole base as it was on a day
         * @description A page of every account that had been placed by then, in the order of their ids: tier, owner, reason and ACV of that day. Without `on`: today.
         */
        get: operations["listPlacementsOn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the saved views of a page
         * @description Your own and the shared ones, in the order in which they were saved.
         */
        get: operations["listViews"];
        put?: never;
        /**
         * Save a view of a page
         * @description Keeps how a page is set up under a name, for yourself or for everybody. A program has nothing of its own: what it saves is shared.
         */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved view
         * @description The accounts and everything else stay as they are.
         */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        /**
         * Edit a saved view
         * @description Renames it, gives it another address, shares it or takes it back to yourself; what is left out stays.
         */
        patch: operations["editView"];
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your jobs
         * @description A page of the long work that you have asked for, the newest first. Finished jobs are kept for 30 days.
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a job is
         * @description A job that you have asked for, or one whose subject you may read: how far it is, and in the end its result or its problems.
         */
        get: operations["readJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{jobId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a job
         * @description Server-Sent Events: `progress` whenever the job has gone on, and one last `done` or `failed`. The data of each is the job as `readJob` gives it. A reader that was cut off is told the present state when it connects again.
         */
        get: operations["followJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/daily-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the days that were run
         * @description A page of them, the latest first.
         */
        get: operations["listDailyRuns"];
        put?: never;
        /**
         * Run a day now
         * @description The server runs each day by itself (03:00 UTC). A day is run once, and no earlier day after it: 409 `day-already-run`.
         */
        post: operations["startDailyRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in
         * @description Also for somebody who was removed from the workspace that they are in.
         */
        get: operations["readSession"];
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Gives the cookie of a session. After ten failures within 15 minutes for an e-mail, or a hundred from an address, it answers 429 until the 15 minutes are over, also to the right password.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Also for somebody who was removed from the workspace that they are in.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        /**
         * Change what you are called
         * @description In all of your workspaces.
         */
        patch: operations["renameSelf"];
        trace?: never;
    };
    "/api/session/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Go to another workspace of yours
         * @description Also for somebody who was removed from the workspace that they are in.
         */
        put: operations["switchWorkspace"];
        post?: never;
        /**
         * Leave the workspace that you are in
         * @description Also for somebody who was removed from the workspace that they are in. The last owner cannot leave.
         */
        delete: operations["leaveWorkspace"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your password
         * @description Also for somebody who was removed from the workspace that they are in. All other sessions of yours end.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List where you are signed in
         * @description The browser that was seen last is at the beginning.
         */
        get: operations["listOwnSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out in all other browsers
         * @description You stay signed in in this one.
         */
        delete: operations["endOtherSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/openid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in with single sign-on
         * @description For a browser: goes to the OpenID provider of the company, which sends it back.
         */
        get: operations["beginOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/openid/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from single sign-on
         * @description Where the OpenID provider sends browsers to. Register it there as the redirect URI.
         */
        get: operations["finishOpenId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a one-time link is for
         * @description Answers 404 for a link that is unknown, was used or has expired.
         */
        get: operations["readLink"];
        put?: never;
        /**
         * Use a one-time link
         * @description The first owner says e-mail, name and password; an invited person name and password, or the password that they have, or nothing while they are signed in; somebody who sets a new password that. Afterwards the person is signed in, but not by setting a password.
         */
        post: operations["acceptLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a link to set a new password mailed
         * @description The answer is the same whether the e-mail is known or not. 409 where no mail server is set up: an owner of the workspace can make a link.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the users of the workspace
         * @description A page of users in the order in which they became users.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove somebody from the workspace
         * @description From their next request on. The last owner cannot be removed.
         */
        delete: operations["removeUser"];
        options?: never;
        head?: never;
        /**
         * Change somebody’s role, or which of the people they are
         * @description What is left out stays. The change counts from the user’s next request on. The last owner keeps the role.
         */
        patch: operations["editUser"];
        trace?: never;
    };
    "/api/users/{userId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase what is known of somebody
         * @description Removes the user and makes what the audit log says of them unreadable; the log stays chained. Also for somebody who was removed before. Cannot be undone.
         */
        post: operations["eraseUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{userId}/password-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link to set a new password
         * @description To be handed to the person, where no mail can be sent. Within 24 hours, once. Refused for somebody who also belongs to a workspace that you do not own.
         */
        post: operations["createPasswordLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who was invited and has not come yet
         * @description The oldest invitation first.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description Gives a link that the person can use once within seven days, and mails it where a mail server is set up. A former invitation of the same e-mail is taken back.
         */
        post: operations["inviteUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take an invitation back
         * @description Its link lets nobody in any more.
         */
        delete: operations["cancelInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys of the workspace
         * @description A page of keys, also revoked ones, in the order in which they were made.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Make a key for a program
         * @description A key can be made with a key of scope administer, which gives no more than it has itself.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description From its next request on it lets nobody in. It stays in the list.
         */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workspace that the session or the key is for
         * @description Its name, its currency and what its CSMs see.
         */
        get: operations["readWorkspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Rename the workspace, or change what CSMs see
         * @description What is left out stays. The currency cannot be changed.
         */
        patch: operations["editWorkspace"];
        trace?: never;
    };
    "/api/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the workspaces that you belong to
         * @description The one that you joined first is at the beginning.
         */
        get: operations["listOwnWorkspaces"];
        put?: never;
        /**
         * Make an empty workspace
         * @description You become the owner of it. Your session stays in the workspace where it is.
         */
        post: operations["createWorkspace"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List who may do what
         * @description Every right with the roles that have it and the scope that gives it to a key.
         */
        get: operations["listRights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workspace/owners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the owners of the workspace
         * @description Who can give somebody a role. The one who came first is at the beginning.
         */
        get: operations["listOwners"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How people sign in
         * @description As it is in force; whoever runs the server sets it by its environment. No secret is told.
         */
        get: operations["readSignInSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List acts
         * @description A page of who did what when, the latest first.
         */
        get: operations["listActs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/acts/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an act
         * @description One act with what was before and after. `after` goes on with its entries about accounts.
         */
        get: operations["readAct"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accounts/{accountId}/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what was done to an account
         * @description A page of who did what to it, the latest first, also after the account is gone.
         */
        get: operations["listActsOfAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify the log
         * @description Computes every digest and every hash anew. With a hash that you have noted, the log must still hold it. A long log takes its time.
         */
        get: operations["verifyAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the log
         * @description All acts with what they changed, as lines of JSON that anyone can verify without Tierwise: the rows of an act, the act, the SHA-256 of its line. Texts about people stay sealed.
         */
        get: operations["exportAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What runs here
         * @description Version, licence, database and limits.
         */
        get: operations["readAbout"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Started: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            code: string;
            requestId: string;
            problems: {
                code: string;
                place: string | null;
                message: string;
                fix: string | null;
                values: {
                    [key: string]: unknown;
                };
            }[];
        };
        KeptUpload: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            uploadId: string;
        };
        Import: {
            /**
             * Format: uuid
             * @description Also the id of its job.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            importId: string;
            /**
             * @example accounts
             * @enum {string}
             */
            kind: "accounts" | "contracts" | "people" | "signals";
            source: string;
            fileName: string | null;
            /**
             * @description `unchanged`: everything in the list was known.
             * @enum {string}
             */
            state: "running" | "done" | "unchanged" | "failed" | "undone";
            /** @description SHA-256 of the bytes. */
            contentDigest: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string | null;
            /** @example USD */
            currency: string | null;
            /** @description Null while it runs, and where it failed. */
            counts: {
                /** @description Data rows of the file. */
                rows: number;
                accepted: number;
                /** @description Left out by the `where` of the map. */
                filtered: number;
                rejectedRows: number;
                /** @description Values that cannot be read and count as not known. */
                rejectedValues: number;
                added: number;
                changed: number;
                unchanged: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            undoneAt: string | null;
        };
        ImportDetail: {
            /**
             * Format: uuid
             * @description Also the id of its job.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            importId: string;
            /**
             * @example accounts
             * @enum {string}
             */
            kind: "accounts" | "contracts" | "people" | "signals";
            source: string;
            fileName: string | null;
            /**
             * @description `unchanged`: everything in the list was known.
             * @enum {string}
             */
            state: "running" | "done" | "unchanged" | "failed" | "undone";
            /** @description SHA-256 of the bytes. */
            contentDigest: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string | null;
            /** @example USD */
            currency: string | null;
            /** @description Null while it runs, and where it failed. */
            counts: {
                /** @description Data rows of the file. */
                rows: number;
                accepted: number;
                /** @description Left out by the `where` of the map. */
                filtered: number;
                rejectedRows: number;
                /** @description Values that cannot be read and count as not known. */
                rejectedValues: number;
                added: number;
                changed: number;
                unchanged: number;
            } | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            undoneAt: string | null;
            /** @description Why it failed. */
            problems: {
                code: string;
                place: string | null;
                message: string;
                fix: string | null;
                values: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Which column, or expression of a map, each field was read from. */
            mapping: {
                field: string;
                source: string;
            }[];
            ignoredColumns: string[];
            notes: {
                code: string;
                message: string;
                values: {
                    [key: string]: unknown;
                };
            }[];
            /** @description The map that it was read with. */
            map: string | null;
            /** @description The first 1000 of them. */
            rejected: components["schemas"]["RejectedRow"][];
        };
        RejectedRow: {
            code: string;
            place: string | null;
            message: string;
            fix: string | null;
            values: {
                [key: string]: unknown;
            };
            /**
             * @description `row`: the row is left out; `value`: the value counts as not known.
             * @enum {string}
             */
            scope: "row" | "value" | "joined";
            line: number | null;
            column: string | null;
        };
        ImportSource: {
            source: string;
            /**
             * @example accounts
             * @enum {string}
             */
            kind: "accounts" | "contracts" | "people" | "signals";
            /** @description The map, as YAML. */
            document: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
        };
        Outlook: {
            /** @description The version in force. */
            modelNumber: number;
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /** @example USD */
            currency: string;
            /**
             * @description For so many months ahead the people are listed.
             * @example 36
             */
            months: number;
            /** @description In the order of the model. */
            tiers: components["schemas"]["TierOutlook"][];
            units: components["schemas"]["UnitOutlook"][];
            people: {
                /**
                 * @description That one CSM gives to accounts in a year.
                 * @example 1288
                 */
                productiveHours: number;
                rampByMonth: number[];
                attritionPerYear: components["schemas"]["Assumption"];
                /** @description Four of five openings are filled within so many days. */
                daysToHireP80: number;
                hiresPerQuarter: number | null;
            };
            /**
             * @description Above it the model is too expensive.
             * @example 0.15
             */
            highestCostShare: number;
            /**
             * @description Below it little is spent.
             * @example 0.05
             */
            lowestCostShare: number;
            /** @description The tiers that accounts are in today; null: none is recorded. */
            asIs: {
                id: string;
                accounts: number;
                /**
                 * @description Of the accounts whose ACV is known.
                 * @example 15000000
                 */
                arrMinor: number;
                /** @description Accounts per person of today; null: as in the model. */
                ratio: number | null;
            }[] | null;
        };
        TierOutlook: {
            id: string;
            label: {
                en?: string;
                de?: string;
                pt?: string;
                ja?: string;
                ms?: string;
            };
            /** @enum {string} */
            touch: "high" | "low" | "tech";
            pool: string | null;
            /** @description Accounts per CSM; null: nobody is assigned. */
            ratio: number | null;
            cost: {
                /**
                 * @description Per CSM and year.
                 * @example 15000000
                 */
                csmMinor: number;
                /**
                 * @description Per account and year.
                 * @example 15000000
                 */
                sharedMinor: number;
                /**
                 * @description Per account and year.
                 * @example 15000000
                 */
                technologyMinor: number;
                /**
                 * @description Of the program, per year.
                 * @example 15000000
                 */
                programMinor: number;
                /**
                 * @description Per account and year.
                 * @example 15000000
                 */
                variableMinor: number;
                /**
                 * @description Per account and year, of paid services.
                 * @example 15000000
                 */
                serviceRevenueMinor: number;
            };
            /** @description That the model in force gives to the tier today. */
            accounts: number;
            /**
             * @description Of the accounts whose ACV is known.
             * @example 15000000
             */
            arrMinor: number;
            /** @description Of the tier’s own people, per account and year, without onboarding. */
            hoursPerAccount: number;
            /** @description Of the tier’s own people, per account that is won. */
            onboardingHours: number;
            assumptions: {
                newPerMonth: components["schemas"]["Assumption"];
                churnPerYear: components["schemas"]["Assumption"] & unknown;
                expansionPerYear: components["schemas"]["Assumption"] & unknown;
                contractionPerYear: components["schemas"]["Assumption"] & unknown;
                /** @description Share of the accounts that move to each other tier; tiers to which none moved are left out. */
                movesPerYear: {
                    to: string;
                    rate: components["schemas"]["Assumption"];
                }[];
                newAcvMinor: components["schemas"]["Assumption"];
                acvSpread: components["schemas"]["Assumption"] & unknown;
            };
        };
        Assumption: {
            /** @description Null: nobody knows, and whoever asks has to say. */
            value: number | null;
            /** @description Standard deviation of what it may really be; 0: taken as certain. */
            spread: number;
            /** @enum {string} */
            source: "derived" | "model" | "answers" | "default";
            /** @description What it rests on: cases counted in a history of so many account-months, the list, the answers, the model, a published example, or nothing. */
            basis: {
                /** @enum {string} */
                code: "contracts";
                events: number;
                accountMonths: number;
            } | {
                /** @enum {string} */
                code: "start_dates";
                events: number;
                months: number;
            } | {
                /** @enum {string} */
                code: "placements";
                events: number;
                accountMonths: number;
            } | {
                /** @enum {string} */
                code: "list";
                accounts: number;
            } | {
                /** @enum {string} */
                code: "projection";
                accounts: number;
                months: number;
            } | {
                /** @enum {string} */
                code: "retention_target";
                retention: number;
            } | {
                /** @enum {string} */
                code: "people_rules";
            } | {
                /** @enum {string} */
                code: "published_example";
            } | {
                /** @enum {string} */
                code: "none_known";
            } | {
                /** @enum {string} */
                code: "chosen";
            };
        };
        UnitOutlook: {
            /** @description Of the tier, or of the pool. */
            id: string;
            /** @enum {string} */
            kind: "tier" | "pool";
            tiers: string[];
            /**
             * @description Per CSM and year, of the dearest of its tiers.
             * @example 15000000
             */
            csmMinor: number;
            /** @description CSMs, alike ones together; null: nobody has said who the people are. */
            team: {
                people: number;
                /** @description What one of them gives in each month ahead, with ramp, leave and start, if they stay. */
                fteByMonth: number[];
                fromMonth: number;
            }[] | null;
        };
        TeamBooks: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /** @example USD */
            currency: string;
            modelNumber: number;
            /** @description Hours that one person of the model gives to accounts in a year. */
            productiveHours: number;
            books: components["schemas"]["PersonBook"][];
            /** @description Owners whom the company’s list names and the team lacks. Null for a CSM who sees their own book only, as `unowned`. */
            strangers: {
                owner: string;
                book: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                    /** @description Accounts of which no ACV is known. */
                    withoutAcv: number;
                    /** @description In the order of the model; tiers of which the book has accounts. */
                    byTier: {
                        tier: string;
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                        hours: number;
                    }[];
                    /** @description In no tier of the model: their hours are not known. */
                    withoutTier: number;
                    /** @description Health is red. */
                    red: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description The renewal is within 90 days. */
                    renewing: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description Both. */
                    redRenewing: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description Of the tiers’ own people in the twelve months ahead. */
                    hours: number;
                    hoursByMonth: number[];
                };
            }[] | null;
            /** @description What nobody owns; `awaiting` counts the tiers in which accounts have owners. */
            unowned: {
                awaiting: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                };
                book: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                    /** @description Accounts of which no ACV is known. */
                    withoutAcv: number;
                    /** @description In the order of the model; tiers of which the book has accounts. */
                    byTier: {
                        tier: string;
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                        hours: number;
                    }[];
                    /** @description In no tier of the model: their hours are not known. */
                    withoutTier: number;
                    /** @description Health is red. */
                    red: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description The renewal is within 90 days. */
                    renewing: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description Both. */
                    redRenewing: {
                        accounts: number;
                        /**
                         * @description Null for readers who may not see the money of this book.
                         * @example 1250000
                         */
                        arrMinor: number | null;
                    };
                    /** @description Of the tiers’ own people in the twelve months ahead. */
                    hours: number;
                    hoursByMonth: number[];
                };
            } | null;
        };
        PersonBook: {
            person: components["schemas"]["Person"];
            /**
             * @description Read from the words of the role.
             * @enum {string}
             */
            function: "success" | "support" | "account_management" | "onboarding" | "services" | "sales" | "operations" | "leadership";
            /** @description Share of full capacity today. */
            ramp: number;
            /** @description Hours of a year at today’s ramp, with leave. */
            capacityHours: number;
            /** @description With ramp, leave, and the first and the last day in the team. */
            capacityByMonth: number[];
            book: {
                accounts: number;
                /**
                 * @description Null for readers who may not see the money of this book.
                 * @example 1250000
                 */
                arrMinor: number | null;
                /** @description Accounts of which no ACV is known. */
                withoutAcv: number;
                /** @description In the order of the model; tiers of which the book has accounts. */
                byTier: {
                    tier: string;
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                    hours: number;
                }[];
                /** @description In no tier of the model: their hours are not known. */
                withoutTier: number;
                /** @description Health is red. */
                red: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                };
                /** @description The renewal is within 90 days. */
                renewing: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                };
                /** @description Both. */
                redRenewing: {
                    accounts: number;
                    /**
                     * @description Null for readers who may not see the money of this book.
                     * @example 1250000
                     */
                    arrMinor: number | null;
                };
                /** @description Of the tiers’ own people in the twelve months ahead. */
                hours: number;
                hoursByMonth: number[];
            };
        };
        Person: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            personId: string;
            source: string;
            /** @description As the source calls the person. */
            externalId: string;
            name: string | null;
            role: string | null;
            /** @description The tiers that the person serves; none: any. */
            tiers: string[];
            hoursPerWeek: number | null;
            productiveShare: number | null;
            /** @description Share of the full capacity reached today. */
            ramp: number | null;
            languages: string[];
            regions: string[];
            skills: string[];
            /** @description Both days away. */
            leave: {
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                until: string;
            }[];
            /**
             * Format: date
             * @example 2026-07-01
             */
            startOn: string | null;
            /**
             * Format: date
             * @description The last day in the team.
             * @example 2026-07-01
             */
            endOn: string | null;
            /**
             * @description Of a year. Null where it is not known, and for readers who may not make plans.
             * @example 1250000
             */
            loadedCostMinor: number | null;
            /** @example USD */
            currency: string | null;
        };
        OwnedAccounts: {
            /** @description Of the whole book. */
            count: number;
            /** @description Those that take the most hours first. */
            items: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                externalId: string;
                name: string | null;
                tier: string | null;
                /** @example 1250000 */
                acvMinor: number | null;
                /** @example USD */
                currency: string | null;
                health: number | null;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                renewalOn: string | null;
                /** @description Of the tier’s own people in the twelve months ahead; null in no tier of the model. */
                hours: number | null;
            }[];
        };
        Account: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /** @example crm */
            source: string;
            /** @example C-0012 */
            externalId: string;
            name: string | null;
            /** @example 1250000 */
            acvMinor: number | null;
            /** @example USD */
            currency: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            renewalOn: string | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            startOn: string | null;
            employees: number | null;
            industry: string | null;
            region: string | null;
            country: string | null;
            language: string | null;
            strategic: boolean | null;
            complexity: number | null;
            /** @enum {string|null} */
            contractTouch: "high" | "low" | "tech" | null;
            health: number | null;
            healthTrend: number | null;
            openTickets: number | null;
            nps: number | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            parentId: string | null;
            custom: {
                [key: string]: string | number | boolean;
            };
            /** @description All of its contracts have ended: plans leave it out. */
            hasLeft: boolean;
            /**
             * @description Null: in no tier.
             * @example high
             */
            tier: string | null;
            /** @description Null while the tier is only what the company’s own list says. */
            placement: {
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                since: string | null;
                /**
                 * @example growth
                 * @enum {string|null}
                 */
                reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
                baseTier: string | null;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                modelVersionId: string | null;
                pin: {
                    tier: string;
                    reason: string;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    until: string;
                } | null;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                riskSince: string | null;
            } | null;
            owner: components["schemas"]["Owner"] | null;
            /** @description Who stands in for the owner today, and the last day of it. */
            cover: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                name: string | null;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                until: string;
            } | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
        };
        Owner: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string | null;
            name: string | null;
        };
        AccountTable: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /** @example USD */
            currency: string;
            count: number;
            /** @description Contracts in another currency; their ACV is not known here. Null for a CSM who sees only their own book. */
            inOtherCurrency: number | null;
            id: string[];
            externalId: (string | null)[];
            name: (string | null)[];
            acvMinor: (number | null)[];
            employees: (number | null)[];
            health: (number | null)[];
            /** @description In days since 1970-01-01. */
            renewalOn: (number | null)[];
            /** @description In days since 1970-01-01. */
            startOn: (number | null)[];
            /** @description 1 (simple) to 5 (complex). */
            complexity: (number | null)[];
            strategic: (boolean | null)[];
            tier: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
            /** @description By id, or as the company’s list calls somebody whom the team lacks. */
            owner: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
            /** @description Of `owner.values`, in its order. */
            ownerNames: string[];
            region: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
            country: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
            industry: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
            contractTouch: {
                /** @description Each once. */
                values: string[];
                /** @description For each account its place in `values`; −1: not known. */
                at: number[];
            };
        };
        Evidence: {
            condition: string;
            depth: number;
            holds: boolean | null;
            values: {
                [key: string]: string | number | boolean | null;
            };
            missing: string[];
        };
        AccountService: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            modelNumber: number;
            /** @example USD */
            currency: string;
            /** @example 1250000 */
            acvMinor: number | null;
            tier: string | null;
            targetShare: number;
            targetRange: {
                from: number;
                to: number;
            };
            isMarginKnown: boolean;
            tiers: {
                tier: string;
                /** @enum {string} */
                touch: "high" | "low" | "tech";
                label: {
                    en?: string;
                    de?: string;
                    pt?: string;
                    ja?: string;
                    ms?: string;
                };
                /** @description Whether the account is in it. */
                isOwn: boolean;
                /** @description Accounts per CSM; null: nobody is assigned. */
                ratio: number | null;
                /**
                 * @description A year; null where nobody knows how many accounts share a fixed program.
                 * @example 1250000
                 */
                costMinor: number | null;
                parts: {
                    directMinor: number;
                    sharedMinor: number;
                    technologyMinor: number;
                    programMinor: number;
                    variableMinor: number;
                } | null;
                costShare: number | null;
                coverageMultiple: number | null;
                /** @example 1250000 */
                breakEvenAcvMinor: number | null;
                /** @enum {string|null} */
                verdict: "low_spend" | "under_invested" | "comfortable" | "viable" | "exceptional_margin" | "too_expensive" | null;
                because: string | null;
                lines: {
                    /** @example business_review */
                    line: string;
                    /** @enum {string} */
                    occasion: "every_year" | "new_account" | "turned_red";
                    /** @example csm */
                    who: string;
                    /** @description A year; null where customers decide. */
                    times: number | null;
                    hours: number;
                    costMinor: number;
                    /** @description Null without an ACV. */
                    shareOfAcv: number | null;
                }[];
                perYear: {
                    hours: number;
                    costMinor: number;
                    /** @description Null without an ACV. */
                    shareOfAcv: number | null;
                };
                firstYear: {
                    hours: number;
                    costMinor: number;
                    /** @description Null without an ACV. */
                    shareOfAcv: number | null;
                };
            }[];
        };
        Contract: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description The first day on which it no longer holds; null: lasts.
             * @example 2026-07-01
             */
            until: string | null;
            /** @example 1250000 */
            acvMinor: number | null;
            /** @example USD */
            currency: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            renewalOn: string | null;
        };
        Signal: {
            /** @example active_users */
            metric: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            day: string;
            /**
             * @description An exact decimal number, as text.
             * @example 42.5
             */
            value: string;
            source: string;
        };
        AccountHealth: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: date
             * @description Since when it counts as it does, overrides apart; null: never scored, the daily run does it.
             * @example 2026-07-01
             */
            scoredOn: string | null;
            /** @description As it counts, overrides included; null: unknown. */
            score: number | null;
            /** @enum {string|null} */
            band: "red" | "yellow" | "green" | null;
            /** @description Share of the weight that is known. */
            coverage: number;
            /** @description What the signals alone say. */
            computed: {
                score: number | null;
                /** @enum {string|null} */
                band: "red" | "yellow" | "green" | null;
            };
            /** @description Points that the computed score has moved in 28 days. */
            trend: number | null;
            /** @description What replaces the computed score: a person’s word, or a signal that makes red. */
            override: {
                /** @enum {string} */
                kind: "person";
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string | null;
                score: number | null;
                /** @enum {string|null} */
                band: "red" | "yellow" | "green" | null;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string | null;
                /**
                 * Format: date
                 * @description The last day.
                 * @example 2026-07-01
                 */
                until: string;
                by: string | null;
            } | {
                /** @enum {string} */
                kind: "signal";
                signal: string;
                points: number;
            } | null;
            contributions: {
                signal: string;
                group: string;
                /**
                 * @description Only present signals count; the others give their weight away.
                 * @enum {string}
                 */
                state: "present" | "stale" | "missing";
                value: number | null;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                day: string | null;
                points: number | null;
                /** @description Share of the whole weight, as if every signal were present. */
                weight: number;
                /** @description Share once the present signals have taken that of the others. */
                effectiveWeight: number;
                /** @description Points times effective weight: they add up to the computed score. */
                contribution: number;
            }[];
            /** @description Why it is another than on the day that was asked about; null: not asked, or never scored then. */
            change: {
                before: {
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    asOf: string;
                    score: number | null;
                    /** @enum {string|null} */
                    band: "red" | "yellow" | "green" | null;
                    coverage: number;
                    computed: {
                        score: number | null;
                        /** @enum {string|null} */
                        band: "red" | "yellow" | "green" | null;
                    };
                };
                after: {
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    asOf: string;
                    score: number | null;
                    /** @enum {string|null} */
                    band: "red" | "yellow" | "green" | null;
                    coverage: number;
                    computed: {
                        score: number | null;
                        /** @enum {string|null} */
                        band: "red" | "yellow" | "green" | null;
                    };
                };
                difference: number | null;
                causes: {
                    /** @enum {string} */
                    cause: "points" | "stale" | "fresh" | "arrived" | "missing" | "weight" | "shared" | "added" | "removed" | "override_began" | "override_ended" | "override_changed";
                    signal: string | null;
                    group: string | null;
                    /** @description Effects add up to the difference; null where there is none. */
                    effect: number | null;
                    before: {
                        /** @enum {string} */
                        state: "present" | "stale" | "missing";
                        value: number | null;
                        points: number | null;
                        effectiveWeight: number;
                    } | null;
                    after: {
                        /** @enum {string} */
                        state: "present" | "stale" | "missing";
                        value: number | null;
                        points: number | null;
                        effectiveWeight: number;
                    } | null;
                    /** @description What replaces the computed score: a person’s word, or a signal that makes red. */
                    override: {
                        /** @enum {string} */
                        kind: "person";
                        /**
                         * Format: uuid
                         * @example 0197c0f0-6c00-7000-8000-000000000001
                         */
                        id: string | null;
                        score: number | null;
                        /** @enum {string|null} */
                        band: "red" | "yellow" | "green" | null;
                        reason: string;
                        /**
                         * Format: date
                         * @example 2026-07-01
                         */
                        from: string | null;
                        /**
                         * Format: date
                         * @description The last day.
                         * @example 2026-07-01
                         */
                        until: string;
                        by: string | null;
                    } | {
                        /** @enum {string} */
                        kind: "signal";
                        signal: string;
                        points: number;
                    } | null;
                }[];
            } | null;
            /** @description The days on which something counted otherwise than before, the latest first. */
            history: {
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                day: string;
                score: number | null;
                /** @enum {string|null} */
                band: "red" | "yellow" | "green" | null;
                coverage: number;
            }[];
            overrides: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                score: number | null;
                /** @enum {string|null} */
                band: "red" | "yellow" | "green" | null;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                until: string;
                by: string;
                createdAt: string;
                endedBy: string | null;
                endedAt: string | null;
            }[];
        };
        Contact: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            contactId: string;
            name: string;
            email: string | null;
            role: string | null;
            /** @description Also the ETag. */
            revision: number;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
        };
        AddedContact: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            contactId: string;
            revision: number;
        };
        Answers: {
            /**
             * @description YAML or JSON, comments included, as it was or is to be kept.
             * @example margin: 0.8
             *     positioning: premium
             */
            document: string;
            /** @description Also the ETag; 0 before the first answer. */
            revision: number;
            updatedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string | null;
        };
        Draft: {
            /**
             * @description YAML or JSON, comments included, as it was or is to be kept.
             * @example tierwise: 1
             *     name: How we serve our customers
             */
            document: string;
            /**
             * @description Also the ETag.
             * @example 7
             */
            revision: number;
            /**
             * @description The version that it started from; 0: none.
             * @example 1
             */
            basedOn: number;
            /** @description Who saved it, as the audit log names them. */
            updatedBy: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
            problems: components["schemas"]["ModelProblem"][];
        };
        ModelProblem: {
            code: string;
            place: string | null;
            message: string;
            fix: string | null;
            values: {
                [key: string]: unknown;
            };
            /** @description From 1. */
            line: number | null;
            /** @description From 1. */
            column: number | null;
            /**
             * @description The part of the model.
             * @example tiers[0].when
             */
            path: string;
        };
        ModelCheck: {
            isModel: boolean;
            /** @description What keeps the text from being a model, in the order of the text. */
            problems: components["schemas"]["ModelProblem"][];
            /** @description What is wrong or weak in the model, alone and against the accounts. */
            findings: components["schemas"]["ModelFinding"][];
            /** @description How many accounts it was checked against. */
            accounts: number;
            /** @description What the condition of each tier meets; none while the text is no model. */
            tiers: components["schemas"]["MetCondition"][];
        };
        ModelFinding: {
            code: string;
            /** @enum {string} */
            severity: "info" | "warning" | "error";
            /** @description From 1. */
            line: number | null;
            /** @description From 1. */
            column: number | null;
            /**
             * @description The part of the model.
             * @example tiers[0].when
             */
            path: string;
            message: string;
            fix: string;
            values: {
                [key: string]: unknown;
            };
            /** @description The fields of an account that shows it. */
            example: {
                [key: string]: unknown;
            } | null;
        };
        MetCondition: {
            tier: string;
            /** @description Accounts for which the condition holds. */
            meets: number;
            /** @example 1250000 */
            meetsMinor: number | null;
            /** @description Those of them that no tier before takes. */
            takes: number;
            /** @example 1250000 */
            takesMinor: number | null;
            /** @description Those of them whose ACV is known. */
            takesWithAcv: number;
            /** @description Accounts for which a missing value leaves it open. */
            open: number;
        };
        ModelComparison: {
            changes: {
                code: string;
                /**
                 * @description The part of the model.
                 * @example tiers[0].when
                 */
                path: string;
                message: string;
                values: {
                    [key: string]: unknown;
                };
            }[];
        };
        ModelSuggestion: {
            /**
             * @description YAML or JSON, comments included, as it was or is to be kept.
             * @example tierwise: 1
             *     name: How we serve our customers
             */
            document: string;
            /**
             * @description Null where nothing is known; the document is then the default hybrid.
             * @enum {string|null}
             */
            recommendation: "high" | "low" | "tech" | "hybrid" | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
        };
        ConditionFields: {
            items: components["schemas"]["ConditionField"][];
            /** @description How many accounts were looked at. */
            accounts: number;
        };
        ConditionField: {
            /** @example custom.seats */
            name: string;
            /** @enum {string} */
            type: "double" | "string" | "bool";
            /** @description Accounts for which it is known. */
            known: number;
            /** @description Texts that accounts have, the most frequent first, at most 50. */
            values: string[];
        };
        Tier: {
            id: string;
            /** @enum {string} */
            touch: "high" | "low" | "tech";
            /** @description What the model’s author calls it, by language; often empty. */
            label: {
                en?: string;
                de?: string;
                pt?: string;
                ja?: string;
                ms?: string;
            };
            /** @description Whether each account of it should have a CSM of its own; others share a pool, or have nobody. */
            hasOwners: boolean;
        };
        ModelVersionHead: {
            /** @example 1 */
            number: number;
            /**
             * Format: uuid
             * @description As plans and placements name the version.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /** @description SHA-256 of what the model means. */
            digest: string;
            reason: string | null;
            /**
             * Format: uuid
             * @description Null for a key or the system.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            committedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            committedAt: string;
        };
        ModelVersion: components["schemas"]["ModelVersionHead"] & {
            /**
             * @description YAML or JSON, comments included, as it was or is to be kept.
             * @example tierwise: 1
             *     name: How we serve our customers
             */
            document: string;
        };
        ModelCandidate: {
            /**
             * @description `in-force`, `draft`, `recommended` (what the assessment recommends), `version-N`, `default-hybrid`, `default-high`, `default-low`, `default-tech`, or `example-` and the file of a model that ships with the product.
             * @example default-hybrid
             */
            candidate: string;
            /** @enum {string} */
            kind: "in-force" | "draft" | "version" | "recommended" | "default" | "example";
            /** @description Of a version, also of the one in force. */
            number: number | null;
            /** @description Of a model of a real company. */
            name: string | null;
        };
        StartedPlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            planId: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
        };
        Plan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Applied: nothing of it is left to do.
             * @enum {string}
             */
            state: "computing" | "ready" | "failed" | "applied" | "discarded";
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string;
            modelNumber: number;
            /** @description The run that it took for the present state of placements. */
            seenRun: number;
            /** @description The last act of the audit log that it has seen: the version of the data. */
            seenAct: number | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
        };
        WholePlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Applied: nothing of it is left to do.
             * @enum {string}
             */
            state: "computing" | "ready" | "failed" | "applied" | "discarded";
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string;
            modelNumber: number;
            /** @description The run that it took for the present state of placements. */
            seenRun: number;
            /** @description The last act of the audit log that it has seen: the version of the data. */
            seenAct: number | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
            stale: {
                /** @description Another version of the model is in force: applying is refused. */
                modelChanged: boolean;
                /** @description Something was done since that may have changed accounts; `/changes` says which. */
                dataChanged: boolean;
            };
            /** @description Accounts that were planned. */
            accounts: number | null;
            counts: components["schemas"]["PlanCounts"] | null;
            /** @description Tiers, economics, findings, staffing and the rest: the document of `tierwise plan --json` without its lists of accounts. Money in whole minor units, shares 0..1. Null until it is computed. */
            document: {
                [key: string]: unknown;
            } | null;
            /** @description What was applied of it, the newest first. */
            runs: components["schemas"]["Run"][];
        };
        PlanCounts: {
            moving: number;
            /** @description Moves that somebody must agree to. */
            pending: number;
            /** @description Accounts that a rule holds where they are. */
            held: number;
            unplaced: number;
            /** @description Accounts that stay, of which another state is kept for later decisions, say the version of the model. */
            steady: number;
        };
        Run: {
            number: number;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /** @example plan.apply */
            action: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            planId: string | null;
            /**
             * Format: uuid
             * @description The plan of books that it applied.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            assignmentPlanId: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string | null;
            /**
             * Format: date
             * @description The day from which it holds.
             * @example 2026-07-01
             */
            effectiveOn: string;
            /** @example user:0197c0f0-6c00-7000-8000-000000000001 */
            actor: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            publishedAt: string;
            /** @description The run that it takes back. */
            undoes: number | null;
            /** @description The run that takes it back. */
            undoneBy: number | null;
        };
        PlanTable: {
            count: number;
            id: string[];
            externalId: string[];
            name: (string | null)[];
            kind: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            from: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description Of a held account the tier that it would otherwise be in. */
            to: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description Of a held account the rule that holds it. */
            reason: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            acvMinor: (number | null)[];
            csCostBeforeMinor: (number | null)[];
            csCostAfterMinor: (number | null)[];
            /** @description By name. */
            ownerBefore: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description By name. */
            ownerAfter: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description Of a held account the first day on which it is free, in days since 1970-01-01; null where that is no matter of time. */
            heldUntil: (number | null)[];
            /** @description Of an unplaced account the fields that were needed and not known, with commas between. */
            missing: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            appliedRun: (number | null)[];
            /** @description Places of the rows that the latest apply has refused. */
            refused: number[];
        };
        PlanRow: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            externalId: string;
            name: string | null;
            /** @enum {string} */
            kind: "moving" | "pending" | "held" | "unplaced" | "steady";
            from: string | null;
            /** @description Of a held account the tier that it would otherwise be in. */
            to: string | null;
            /**
             * @description Of a held account the rule that holds it.
             * @example growth
             */
            reason: string | null;
            /** @example 1250000 */
            acvMinor: number | null;
            /** @example 1250000 */
            csCostBeforeMinor: number | null;
            /** @example 1250000 */
            csCostAfterMinor: number | null;
            /** @example USD */
            currency: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            ownerBefore: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            ownerAfter: string | null;
            /** @description An owner of the company’s list whom the team does not have. */
            ownerName: string | null;
            holds: components["schemas"]["Hold"][];
            /** @description Of an unplaced account: fields that were needed and not known. */
            missing: string[];
            /** @description Of an unplaced account: tiers of an exclusive model that all take it. */
            holding: string[];
            fingerprint: string;
            appliedRun: number | null;
            /** @description What the latest apply found changed, and so left the account as it was. */
            refused: components["schemas"]["InputChange"][] | null;
        };
        Hold: {
            /** @example minimum_stay */
            rule: string;
            /** @description The tier that the account would otherwise be in. */
            wanted: string | null;
            /**
             * @description What the rule looked at.
             * @example {
             *       "since": "2026-05-01",
             *       "from": "2026-07-30"
             *     }
             */
            values: {
                [key: string]: string | number | string[];
            };
        };
        /** @description Money in whole minor units, days as YYYY-MM-DD, null for what is not known. */
        InputChange: {
            /** @example acv */
            field: string;
            before: string | number | boolean | null;
            after: string | number | boolean | null;
        };
        ExplainedPlanRow: {
            row: components["schemas"]["PlanRow"];
            /** @description Everything that the decision looked at: money in whole minor units, null for unknown. */
            inputs: {
                [key: string]: string | number | boolean | null;
            };
            explanation: components["schemas"]["Explanation"];
        };
        Explanation: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            modelNumber: number;
            tier: string | null;
            /**
             * @example growth
             * @enum {string|null}
             */
            reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
            moves: boolean;
            from: string | null;
            needsApproval: boolean;
            /** @example C-0012 Northwind: High-touch (growth). */
            text: string;
            tiers: {
                tier: string;
                name: string;
                /** @enum {string} */
                verdict: "taken" | "fails" | "unknown" | "after_an_earlier_one" | "no_seat" | "several_hold" | "after_an_unknown_one";
                text: string;
                seat: {
                    rank: number;
                    seats: number;
                } | null;
                evidence: components["schemas"]["Evidence"][];
            }[];
            rules: {
                name: string;
                text: string;
            }[];
            holds: {
                rule: string;
                wanted: string | null;
                text: string;
            }[];
            steps: {
                /** @enum {string} */
                step: "base" | "floors" | "risk" | "pin" | "hold";
                tier: string;
            }[];
        };
        PlanChanges: {
            modelChanged: boolean;
            refused: number;
            items: components["schemas"]["Refusal"][];
        };
        Refusal: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            changes: components["schemas"]["InputChange"][];
        };
        PlanComparison: {
            one: components["schemas"]["ComparedPlan"];
            other: components["schemas"]["ComparedPlan"];
            tiers: {
                tier: string;
                /** @description Null in a plan whose model does not have the tier. */
                one: {
                    accounts: number;
                    arrMinor: number;
                    csCostMinor: number;
                } | null;
                /** @description Null in a plan whose model does not have the tier. */
                other: {
                    accounts: number;
                    arrMinor: number;
                    csCostMinor: number;
                } | null;
            }[];
            items: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                externalId: string;
                name: string | null;
                /** @description Null where the plan leaves the account as it is. */
                one: {
                    /** @enum {string} */
                    kind: "moving" | "pending" | "held" | "unplaced" | "steady";
                    from: string | null;
                    to: string | null;
                    reason: string | null;
                    /** @example 1250000 */
                    acvMinor: number | null;
                    /** @example USD */
                    currency: string | null;
                } | null;
                /** @description Null where the plan leaves the account as it is. */
                other: {
                    /** @enum {string} */
                    kind: "moving" | "pending" | "held" | "unplaced" | "steady";
                    from: string | null;
                    to: string | null;
                    reason: string | null;
                    /** @example 1250000 */
                    acvMinor: number | null;
                    /** @example USD */
                    currency: string | null;
                } | null;
            }[];
            next: string | null;
        };
        ComparedPlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Applied: nothing of it is left to do.
             * @enum {string}
             */
            state: "computing" | "ready" | "failed" | "applied" | "discarded";
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string;
            modelNumber: number;
            /** @description The run that it took for the present state of placements. */
            seenRun: number;
            /** @description The last act of the audit log that it has seen: the version of the data. */
            seenAct: number | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
            counts: components["schemas"]["PlanCounts"];
            csCostMinor: number;
        };
        PlanComment: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            commentId: string;
            /**
             * Format: uuid
             * @description Whose row it is about; null: the plan as a whole.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string | null;
            body: string;
            author: {
                /**
                 * Format: uuid
                 * @description Null for what a program has written.
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                userId: string | null;
                /** @description Null for somebody who was erased. */
                name: string | null;
            };
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /** @description Whether you may take it away. */
            isDeletable: boolean;
        };
        AddedComment: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            commentId: string;
        };
        /**
         * @example {
         *       "tiers": [
         *         "high"
         *       ],
         *       "approve": "all"
         *     }
         */
        ApplySelection: {
            /** @description Only accounts that the plan has in these tiers. */
            tiers?: string[];
            /** @description Only these accounts. */
            only?: string[];
            /** @description All but these accounts. */
            exclude?: string[];
            /** @description Pending moves that are agreed to. */
            approve?: "all" | string[];
        };
        PinnedPlacement: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            tier: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            since: string | null;
            /**
             * @example growth
             * @enum {string|null}
             */
            reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
            pin: {
                tier: string;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                until: string;
            } | null;
            /** @description The run that made it so; null: it was so already. */
            run: number | null;
        };
        Pilot: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            pilotId: string;
            /** @enum {string} */
            state: "draft" | "running" | "finished" | "decided" | "cancelled";
            revision: number;
            protocol: components["schemas"]["PilotProtocol"];
            created: components["schemas"]["PilotStep"];
            updated: components["schemas"]["PilotStep"];
            /** @description Null before the start. */
            lock: {
                /** @description SHA-256 of the locked protocol. */
                hash: string;
                /** @description False: the protocol is no longer the one that was locked. */
                isIntact: boolean;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                at: string;
                by: string;
                name: string | null;
            } | null;
            /** @description How many accounts were drawn; null before the start. */
            arms: components["schemas"]["PilotArmCounts"] | null;
            ended: components["schemas"]["PilotStep"] | null;
            /**
             * Format: date
             * @description The last day that the final analysis measured.
             * @example 2026-07-01
             */
            endedOn: string | null;
            endReason: string | null;
            decision: {
                /**
                 * @description Of the locked rule; null: none.
                 * @enum {string|null}
                 */
                verdict: "scale" | "iterate" | "pivot" | null;
                /** @description Why; the one that decided first. */
                reasons: {
                    /** @example better-enough */
                    code: string;
                    values: {
                        [key: string]: string | number;
                    };
                }[];
                /**
                 * @description What was decided.
                 * @enum {string}
                 */
                choice: "scale" | "iterate" | "pivot";
                note: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                at: string;
                by: string;
                name: string | null;
            } | null;
            /** @description The protocol as it was locked. */
            lockedText: string | null;
            draw: components["schemas"]["PilotDraw"] | null;
        };
        PilotProtocol: {
            name: string;
            /** @description What is expected. It may be empty until the start. */
            hypothesis: string;
            /** @description What the treated accounts get. It may be empty until the start. */
            treatment: string;
            /**
             * @description A condition: who may take part; empty: every active account.
             * @example acv < 100000
             */
            scope: string;
            /**
             * @description A condition: who may not, although in scope; empty: nobody.
             * @example days_to_renewal < 60
             */
            exclude: string;
            /** @description Of the accounts in scope, how many are treated. */
            share: number;
            /** @description The same seed gives the same draw. */
            seed: number;
            strata: ("tier" | "segment" | "acv:4")[];
            /**
             * @description Whether single accounts are drawn, or whole books, where people deliver the treatment.
             * @enum {string}
             */
            unit: "account" | "book";
            primary: components["schemas"]["PilotMetric"];
            /** @description They must not become worse. */
            others: components["schemas"]["PilotMetric"][];
            rule: {
                /** @description The least effect on the primary metric, in its own unit, that would pay for the change. */
                minimumEffect: number;
                /** @description How often a treatment that does nothing may be taken for one that does something. */
                alpha: number;
            };
            /**
             * Format: date
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            endsOn: string;
        };
        /**
         * @example {
         *       "name": "Health",
         *       "source": {
         *         "code": "health"
         *       },
         *       "kind": "mean",
         *       "better": "higher"
         *     }
         */
        PilotMetric: {
            /** @description Unique in the protocol. */
            name: string;
            source: components["schemas"]["PilotMetricSource"];
            /** @enum {string} */
            kind: "mean" | "proportion" | "time";
            /** @enum {string} */
            better: "higher" | "lower";
        };
        /** @description Health on the last day, a signal over the days of treatment, the ACV on the last day in whole minor units, or whether (proportion) or after how many days (time) the account has left. */
        PilotMetricSource: {
            /** @enum {string} */
            code: "health";
        } | {
            /** @enum {string} */
            code: "signal";
            metric: string;
            /** @enum {string} */
            how: "mean" | "sum" | "last";
        } | {
            /** @enum {string} */
            code: "acv";
        } | {
            /** @enum {string} */
            code: "left";
        };
        /** @description When somebody did something, and who. */
        PilotStep: {
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            at: string;
            /** @description As the audit log names them. */
            by: string;
            name: string | null;
        };
        PilotArmCounts: {
            treated: number;
            control: number;
        };
        PilotDraw: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            day: string;
            enrolment: components["schemas"]["PilotEnrolment"];
            arms: components["schemas"]["PilotArmCounts"];
            /** @description Where books are drawn: how many, how large, and how alike their accounts. */
            books: {
                treated: number;
                control: number;
                size: number;
                sizeVariation: number;
                icc: number;
                isIccAssumed: boolean;
            } | null;
            strata: {
                stratum: string;
                accounts: number;
                treated: number;
                units: number;
                mergedFrom: string[];
            }[];
            balance: {
                covariate: string;
                treatedMean: number | null;
                controlMean: number | null;
                /** @description Standardised mean difference. */
                smd: number | null;
                /** @description Beyond 0.1. */
                flagged: boolean;
                isWithinChance: boolean;
                treatedMissing: number;
                controlMissing: number;
            }[];
            /** @description People with accounts in both arms, those with most first; 200 at most. */
            contamination: {
                /** @description The person’s id, or the name that only a list has. */
                csm: string;
                treated: number;
                control: number;
            }[];
            contaminated: number;
            withoutBook: number;
            power: components["schemas"]["PilotPower"];
        };
        PilotEnrolment: {
            /** @description Accounts that are active on the day of the draw. */
            active: number;
            outOfScope: number;
            /** @description The scope depends on a field that is not known: they do not take part. */
            scopeUnknown: number;
            excluded: number;
            /** @description The exclusion depends on a field that is not known: they take part. */
            excludeUnknown: number;
            openEscalation: number;
            /** @description Their renewal falls into the days of treatment: they do not take part. */
            renewalInPilot: number;
            inOtherPilot: number;
            eligible: number;
        };
        PilotPower: {
            /** @description Whether the least effect that pays would be shown; null: not known. */
            canShow: boolean | null;
            /** @description How probably it would be. */
            power: number | null;
            primary: {
                metric: string;
                /** @description The smallest effect that would be shown, in the metric’s own unit; null: none, or not known. */
                smallestEffect: number | null;
            };
            others: {
                metric: string;
                /** @description The smallest effect that would be shown, in the metric’s own unit; null: none, or not known. */
                smallestEffect: number | null;
            }[];
            /** @description Of both arms; null: no number is enough, or not known. */
            neededAccounts: number | null;
            /** @description Where more days help. */
            neededDays: number | null;
            /** @description Where it cannot: a metric that would show sooner. */
            proposal: {
                metric: string;
                /** @description The smallest effect that would be shown, in the metric’s own unit; null: none, or not known. */
                smallestEffect: number | null;
                inSpreads: number;
            } | null;
        };
        /**
         * @example {
         *       "name": "Onboarding calls",
         *       "hypothesis": "A call in the first month raises health by four points.",
         *       "treatment": "One call of half an hour in the first two weeks.",
         *       "scope": "acv < 100000",
         *       "exclude": "days_to_renewal < 60",
         *       "share": 0.25,
         *       "seed": 1,
         *       "strata": [
         *         "tier",
         *         "acv:4"
         *       ],
         *       "unit": "account",
         *       "startsOn": "2026-07-06",
         *       "endsOn": "2026-08-03",
         *       "primary": {
         *         "name": "Health",
         *         "source": {
         *           "code": "health"
         *         },
         *         "kind": "mean",
         *         "better": "higher"
         *       },
         *       "others": [],
         *       "rule": {
         *         "minimumEffect": 4,
         *         "alpha": 0.05
         *       }
         *     }
         */
        NewPilotProtocol: {
            name: string;
            /** @description What is expected. It may be empty until the start. */
            hypothesis: string;
            /** @description What the treated accounts get. It may be empty until the start. */
            treatment: string;
            /**
             * @description A condition: who may take part; empty: every active account.
             * @example acv < 100000
             */
            scope: string;
            /**
             * @description A condition: who may not, although in scope; empty: nobody.
             * @example days_to_renewal < 60
             */
            exclude: string;
            /** @description Of the accounts in scope, how many are treated. */
            share: number;
            /** @description The same seed gives the same draw. */
            seed: number;
            strata: ("tier" | "segment" | "acv:4")[];
            /**
             * @description Whether single accounts are drawn, or whole books, where people deliver the treatment.
             * @enum {string}
             */
            unit: "account" | "book";
            primary: components["schemas"]["PilotMetric"];
            /** @description They must not become worse. */
            others: components["schemas"]["PilotMetric"][];
            rule: {
                /** @description The least effect on the primary metric, in its own unit, that would pay for the change. */
                minimumEffect: number;
                /** @description How often a treatment that does nothing may be taken for one that does something. */
                alpha: number;
            };
            /**
             * Format: date
             * @description The first day of treatment.
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description The first day after it.
             * @example 2026-07-01
             */
            endsOn: string;
        };
        ListedPilot: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            pilotId: string;
            /** @enum {string} */
            state: "draft" | "running" | "finished" | "decided" | "cancelled";
            revision: number;
            protocol: components["schemas"]["PilotProtocol"];
            created: components["schemas"]["PilotStep"];
            updated: components["schemas"]["PilotStep"];
            /** @description Null before the start. */
            lock: {
                /** @description SHA-256 of the locked protocol. */
                hash: string;
                /** @description False: the protocol is no longer the one that was locked. */
                isIntact: boolean;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                at: string;
                by: string;
                name: string | null;
            } | null;
            /** @description How many accounts were drawn; null before the start. */
            arms: components["schemas"]["PilotArmCounts"] | null;
            ended: components["schemas"]["PilotStep"] | null;
            /**
             * Format: date
             * @description The last day that the final analysis measured.
             * @example 2026-07-01
             */
            endedOn: string | null;
            endReason: string | null;
            decision: {
                /**
                 * @description Of the locked rule; null: none.
                 * @enum {string|null}
                 */
                verdict: "scale" | "iterate" | "pivot" | null;
                /** @description Why; the one that decided first. */
                reasons: {
                    /** @example better-enough */
                    code: string;
                    values: {
                        [key: string]: string | number;
                    };
                }[];
                /**
                 * @description What was decided.
                 * @enum {string}
                 */
                choice: "scale" | "iterate" | "pivot";
                note: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                at: string;
                by: string;
                name: string | null;
            } | null;
        };
        /**
         * @example {
         *       "choice": "scale"
         *     }
         */
        PilotChoice: {
            /** @enum {string} */
            choice: "scale" | "iterate" | "pivot";
            note?: string;
        };
        PilotLook: {
            number: number;
            /**
             * Format: date
             * @description The last day that was measured.
             * @example 2026-07-01
             */
            asOf: string;
            isFinal: boolean;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            lookedAt: string;
            /** @description As the audit log names them. */
            lookedBy: string;
            lookedByName: string | null;
            erased: components["schemas"]["PilotArmCounts"] & unknown;
            left: components["schemas"]["PilotArmCounts"] & unknown;
            /** @description The primary one first. */
            metrics: components["schemas"]["SeenPilotMetric"][];
            /**
             * @description What the locked rule makes of it; null: nothing yet.
             * @enum {string|null}
             */
            verdict: "scale" | "iterate" | "pivot" | null;
            /** @description Why; the one that decided first. */
            reasons: {
                /** @example better-enough */
                code: string;
                values: {
                    [key: string]: string | number;
                };
            }[];
            /** @description The whole analysis; null before the end. */
            final: components["schemas"]["PilotAnalysis"][] | null;
        };
        /** @description What holds however often one looks: the interval is the sequential one. */
        SeenPilotMetric: {
            metric: string;
            /** @enum {string} */
            kind: "mean" | "proportion" | "time";
            arms: {
                arm: string;
                n: number;
                missing: number;
                mean: number | null;
            }[];
            comparisons: {
                arm: string;
                difference: number | null;
                sequential: {
                    lower: number | null;
                    upper: number | null;
                    planned: number;
                };
            }[];
            sampleRatio: components["schemas"]["PilotSampleRatio"];
            caveats: components["schemas"]["PilotCaveat"][];
        };
        PilotSampleRatio: {
            chiSquared: number | null;
            df: number;
            p: number | null;
        };
        /** @description What could make a result wrong. */
        PilotCaveat: {
            /** @example missing-differs */
            code: string;
            arm: string | null;
            values: {
                [key: string]: number;
            };
        };
        PilotAnalysis: {
            metric: string;
            /** @enum {string} */
            kind: "mean" | "proportion" | "time";
            control: string;
            confidence: number;
            arms: {
                arm: string;
                n: number;
                missing: number;
                mean: number | null;
                sd: number | null;
                lower: number | null;
                upper: number | null;
            }[];
            sampleRatio: components["schemas"]["PilotSampleRatio"];
            clusterRatio: components["schemas"]["PilotSampleRatio"] | null;
            comparisons: components["schemas"]["PilotComparison"][];
            caveats: components["schemas"]["PilotCaveat"][];
        };
        PilotComparison: {
            arm: string;
            difference: number | null;
            standardError: number | null;
            lower: number | null;
            upper: number | null;
            p: number | null;
            degreesOfFreedom: number | null;
            exactP: number | null;
            /** @description After Benjamini and Hochberg over all metrics of the pilot. */
            adjustedP: number | null;
            /** @description A few values are so far from the rest that the interval is only roughly right. */
            isSkewed: boolean;
            isShown: boolean;
            cuped: components["schemas"]["PilotCuped"] | null;
            poststratified: components["schemas"]["PilotPoststratified"] | null;
            clustered: components["schemas"]["PilotClustered"] | null;
            time: components["schemas"]["PilotTimeComparison"] | null;
            sequential: {
                lower: number | null;
                upper: number | null;
                planned: number;
            };
        };
        PilotCuped: {
            difference: number | null;
            standardError: number | null;
            lower: number | null;
            upper: number | null;
            p: number | null;
            theta: number | null;
            /** @description Of the variance, which share what was known before has taken out. */
            varianceSaved: number | null;
            hasSavedNothing: boolean;
            missingCovariate: number;
        };
        PilotPoststratified: {
            difference: number | null;
            standardError: number | null;
            lower: number | null;
            upper: number | null;
            p: number | null;
            strata: number;
            merged: number;
            missingStratum: number;
        };
        PilotClustered: {
            arm: number;
            control: number;
            clusters: number;
            isNested: boolean;
            missingCluster: number;
            standardErrorCr2: number | null;
            means: components["schemas"]["PilotFinding"] | null;
        };
        PilotFinding: {
            difference: number | null;
            standardError: number | null;
            lower: number | null;
            upper: number | null;
            p: number | null;
        };
        PilotTimeComparison: {
            horizon: number;
            armSurvival: number | null;
            controlSurvival: number | null;
            survivalDifference: components["schemas"]["PilotFinding"];
            logRank: {
                chiSquared: number;
                df: number;
                p: number;
            } | null;
            hazardRatio: {
                ratio: number;
                lower: number | null;
                upper: number | null;
            } | null;
        };
        PilotMember: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            externalId: string;
            name: string | null;
            /** @enum {string} */
            arm: "treated" | "control";
            stratum: string;
            /** @description The book that it was drawn with. */
            book: string | null;
            /** @description In which it stays. */
            tier: string | null;
            /** @description The metrics before the treatment. */
            before: {
                [key: string]: number | null;
            };
            /** @description Those at the end; null before it. */
            after: {
                [key: string]: number | null;
            } | null;
        };
        PilotOfAccount: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            pilotId: string;
            name: string;
            /** @description What the treated accounts get. */
            treatment: string;
            /** @enum {string} */
            state: "draft" | "running" | "finished" | "decided" | "cancelled";
            /**
             * Format: date
             * @example 2026-07-01
             */
            startsOn: string;
            /**
             * Format: date
             * @description The first day after the treatment.
             * @example 2026-07-01
             */
            endsOn: string;
            /** @enum {string} */
            arm: "treated" | "control";
        };
        PoolList: {
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            now: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            ownPersonId: string | null;
            pools: components["schemas"]["Pool"][];
        };
        Pool: {
            pool: string;
            tiers: {
                tier: string;
                firstResponseHours: number | null;
            }[];
            people: number;
            /** @description Who is switched on, has started and is not on leave today. */
            available: number;
            waiting: number;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            waitingSince: string | null;
            inWork: number;
            /** @description Past due and without a first response. */
            overdue: number;
            /** @description Of the cases that were opened in the last four weeks. */
            measured: {
                opened: number;
                answered: number;
                /** @description Half of them waited no longer. Null of none. */
                p50Hours: number | null;
                p90Hours: number | null;
                /** @description Promised first responses that came in time. */
                kept: number;
                /** @description Those, and those that came late or are past due. */
                due: number;
                meanMinutes: number | null;
            };
        };
        PoolView: components["schemas"]["Pool"] & {
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            now: string;
            /**
             * Format: uuid
             * @description Which of the people you are.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            ownPersonId: string | null;
            /** @description Twelve weeks and the present one, by the Monday in UTC. */
            weeks: {
                opened: number;
                answered: number;
                /** @description Half of them waited no longer. Null of none. */
                p50Hours: number | null;
                p90Hours: number | null;
                /** @description Promised first responses that came in time. */
                kept: number;
                /** @description Those, and those that came late or are past due. */
                due: number;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                startsAt: string;
            }[];
            members: (components["schemas"]["PoolMember"] & {
                name: string | null;
                externalId: string;
                languages: string[];
                skills: string[];
                isOnLeave: boolean;
                hasStarted: boolean;
                givenToday: number;
                open: number;
                /** @description In twelve weeks. */
                cases: number;
                minutes: number;
                /** @description Of the cases of twelve weeks that somebody had. */
                share: number;
                /** @description Full days of work in the last seven, without leave: what fair shares follow. */
                capacityDays: number;
            })[];
            usual: {
                setting: components["schemas"]["PoolSetting"];
                proactiveHoursPerDay: number;
                /** @enum {string} */
                casesFrom: "measured" | "model" | "guess";
                /** @enum {string} */
                minutesFrom: "measured" | "guess";
            };
        };
        PoolMember: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            personId: string;
            isAvailable: boolean;
            /** @description Cases in a day; null: no limit. */
            dailyCap: number | null;
            /** @description Cases open at once; null: no limit. */
            openCap: number | null;
        };
        PoolSetting: {
            /** @description On a working day. */
            casesPerDay: number;
            /** @description Mean of one case. */
            handlingMinutes: number;
            /** @description Standard deviation divided by mean; 1 is exponential. */
            handlingVariation: number;
            /** @description That the desk is open on a working day. */
            openHours: number;
            /** @description Of the working days: leave, holidays, illness. */
            absentShare: number;
            /** @description Of the hours of somebody present that go to the pool. */
            deskShare: number;
            dailyCap: number | null;
            /** @description Length of one piece of the proactive work that fills free minutes. */
            backgroundMinutes: number | null;
            promise: {
                hours: number;
                share: number;
                /**
                 * @description Whether nights and weekends count.
                 * @enum {string}
                 */
                counts: "open_hours" | "all_hours";
            };
        };
        PoolStaffing: {
            /** @description Offered load in erlangs. */
            load: number;
            agentsPerPerson: number;
            erlang: {
                /** @description At the desk. */
                agents: number;
                /** @description People for so many agents, before rounding up. */
                heads: number;
                people: number;
                /** @description Of the agents’ time that cases take. */
                occupancy: number;
                kept: number;
            };
            hours: {
                /** @description At the desk. */
                agents: number;
                /** @description People for so many agents, before rounding up. */
                heads: number;
                people: number;
                /** @description Of the agents’ time that cases take. */
                occupancy: number;
            };
            /** @description People below whom the daily cap leaves cases for ever. */
            cap: number | null;
            /**
             * @description Promises of less than an hour are planned by Erlang’s formula, others in hours.
             * @enum {string}
             */
            holds: "erlang" | "hours";
            /** @description The answer. */
            people: number;
            /** @description Whether the simulation keeps the promise with so many. */
            isKept: boolean;
            /** @description The fewest with whom the simulation keeps it; null where nobody does. */
            least: number | null;
            simulated: components["schemas"]["SimulatedPool"];
            /** @description With the people that were asked about. */
            asked: {
                simulated: components["schemas"]["SimulatedPool"];
                erlang: number;
            } | null;
            curve: {
                people: number;
                simulated: {
                    mean: number;
                    standardError: number;
                };
                erlang: number;
            }[];
        };
        SimulatedPool: {
            people: number;
            kept: {
                mean: number;
                standardError: number;
            };
            waited: {
                mean: number;
                standardError: number;
            };
            meanWaitHours: {
                mean: number;
                standardError: number;
            };
            waitHours: {
                p50: number;
                p80: number;
                p90: number;
                p95: number;
            };
            occupancy: {
                mean: number;
                standardError: number;
            };
            backgroundHoursPerDay: {
                mean: number;
                standardError: number;
            };
            shares: number[];
            cases: number;
            seed: number;
            runs: number;
            days: number;
        };
        PoolCase: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            caseId: string;
            account: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                externalId: string;
                name: string | null;
            };
            pool: string;
            title: string;
            language: string | null;
            skill: string | null;
            /** @enum {string} */
            state: "waiting" | "assigned" | "responded" | "closed";
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @description Until when the tier promises a first response; null where it promises none.
             * @example 2026-07-01T12:00:00.000Z
             */
            dueAt: string | null;
            /** @description Who has it. Null while it waits. */
            person: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
                name: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            assignedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            respondedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            closedAt: string | null;
            minutes: number | null;
            why: {
                /** @enum {string|null} */
                because: "only_one" | "last_helper" | "least_loaded" | null;
                others: {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    personId: string;
                    why: components["schemas"]["WhyNotHelper"][];
                }[];
            };
        };
        WhyNotHelper: {
            /** @enum {string} */
            code: "not_started" | "on_leave" | "switched_off" | "at_daily_cap" | "at_open_cap" | "lacks_language" | "lacks_skill" | "handed_back" | "more_loaded" | "equally_loaded" | "last_helper_preferred" | "last_helper_ahead";
            /** @description The cap, the language, the skill, or the loads in cases per full day of work. */
            values: {
                [key: string]: number | string;
            };
        };
        Retention: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /** @example USD */
            currency: string;
            /** @enum {string} */
            measure: "arr";
            /** @description What GRR, NRR and logo churn mean here. */
            definition: {
                /** @enum {string} */
                name: "capped" | "aggregate" | "year-on-year" | "renewal";
                version: number;
            };
            /** @enum {string} */
            snapshot: "start" | "end";
            /** @description Null where the record has none of these months. */
            bridge: components["schemas"]["RetentionBridge"] | null;
            /** @description Null where nobody asked; the group null is of those whose group is not known. */
            groups: {
                group: string | null;
                bridge: components["schemas"]["RetentionBridge"];
            }[] | null;
            cohorts: {
                /** @example 2025 */
                cohort: string;
                customers: number;
                ages: {
                    /** @description Months since each customer’s first. */
                    age: number;
                    customers: number;
                    amountMinor: number;
                    logoRetention: number;
                    /**
                     * @description Of what they paid first.
                     * @example 0.93
                     */
                    grr: number | null;
                    /**
                     * @description Of what they paid first.
                     * @example 0.93
                     */
                    nrr: number | null;
                }[];
            }[];
            /**
             * Format: date
             * @description The day of the first contract.
             * @example 2026-07-01
             */
            recordBeginsOn: string | null;
            accounts: number;
            leftOut: {
                /** @description Accounts of which no contract says anything. */
                withoutContract: number;
                /** @description With a contract whose amount is not known. */
                withoutAmount: number;
                /** @description With a contract in another currency. */
                otherCurrency: number;
            };
            /** @description Customers already when the record begins: in the bridge, and in no cohort. */
            beforeRecord: number;
            /** @description Told as lost; their contract ended within the last 30 days. */
            mayStillRenew: number;
        };
        RetentionBridge: {
            months: {
                /** @example 2026-06 */
                month: string;
                /** @description ARR in the month before. */
                openingMinor: number;
                newMinor: number;
                reactivationMinor: number;
                expansionMinor: number;
                /** @description Losses are positive amounts. */
                contractionMinor: number;
                churnMinor: number;
                closingMinor: number;
                /** @description What GRR and NRR are shares of. */
                basisMinor: number;
                /**
                 * @description Null where that is nothing.
                 * @example 0.93
                 */
                grr: number | null;
                /**
                 * @description Null where nothing was there.
                 * @example 0.93
                 */
                nrr: number | null;
                /**
                 * @description Customers lost, of those who were there.
                 * @example 0.93
                 */
                logoChurn: number | null;
                openingCustomers: number;
                closingCustomers: number;
                counts: {
                    new: number;
                    reactivation: number;
                    expansion: number;
                    contraction: number;
                    churn: number;
                };
                isCutOff: boolean;
            }[];
            periods: {
                /** @example 2026-Q2 */
                period: string;
                /** @description ARR in the month before. */
                openingMinor: number;
                newMinor: number;
                reactivationMinor: number;
                expansionMinor: number;
                /** @description Losses are positive amounts. */
                contractionMinor: number;
                churnMinor: number;
                closingMinor: number;
                /** @description What GRR and NRR are shares of. */
                basisMinor: number;
                /**
                 * @description Null where that is nothing.
                 * @example 0.93
                 */
                grr: number | null;
                /**
                 * @description Null where nothing was there.
                 * @example 0.93
                 */
                nrr: number | null;
                /**
                 * @description Customers lost, of those who were there.
                 * @example 0.93
                 */
                logoChurn: number | null;
                openingCustomers: number;
                closingCustomers: number;
                counts: {
                    new: number;
                    reactivation: number;
                    expansion: number;
                    contraction: number;
                    churn: number;
                };
                isCutOff: boolean;
            }[];
            totals: components["schemas"]["RetentionFigures"];
        };
        RetentionFigures: {
            /** @description ARR in the month before. */
            openingMinor: number;
            newMinor: number;
            reactivationMinor: number;
            expansionMinor: number;
            /** @description Losses are positive amounts. */
            contractionMinor: number;
            churnMinor: number;
            closingMinor: number;
            /** @description What GRR and NRR are shares of. */
            basisMinor: number;
            /**
             * @description Null where that is nothing.
             * @example 0.93
             */
            grr: number | null;
            /**
             * @description Null where nothing was there.
             * @example 0.93
             */
            nrr: number | null;
            /**
             * @description Customers lost, of those who were there.
             * @example 0.93
             */
            logoChurn: number | null;
            openingCustomers: number;
            closingCustomers: number;
            counts: {
                new: number;
                reactivation: number;
                expansion: number;
                contraction: number;
                churn: number;
            };
        };
        CustomerSurvival: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /** @enum {string} */
            unit: "months";
            /** @enum {string} */
            method: "kaplan_meier";
            whole: {
                n: number;
                events: number;
                /** @description Months after which half have left; null where more than half are still there. */
                median: number | null;
                medianLower: number | null;
                medianUpper: number | null;
                /** @description Until when somebody was watched. */
                lastTime: number | null;
                /** @description How many were still watched after so many months. */
                watched: {
                    time: number;
                    customers: number;
                }[];
                table: {
                    /** @description Months since the first contract. */
                    time: number;
                    atRisk: number;
                    events: number;
                    survival: number;
                    lower: number | null;
                    upper: number | null;
                }[];
            };
            groups: {
                group: string;
                n: number;
                events: number;
                /** @description Months after which half have left; null where more than half are still there. */
                median: number | null;
                medianLower: number | null;
                medianUpper: number | null;
                /** @description Until when somebody was watched. */
                lastTime: number | null;
                /** @description How many were still watched after so many months. */
                watched: {
                    time: number;
                    customers: number;
                }[];
                table: {
                    /** @description Months since the first contract. */
                    time: number;
                    atRisk: number;
                    events: number;
                    survival: number;
                    lower: number | null;
                    upper: number | null;
                }[];
            }[];
            /** @description Whether the groups differ; null without two in which somebody could have left. */
            logRank: {
                chiSquared: number;
                df: number;
                p: number;
            } | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            recordBeginsOn: string | null;
            accounts: number;
            leftOut: {
                /** @description Accounts of which no contract says anything. */
                withoutContract: number;
                /** @description Customers already when the record begins: who left before is in no record, and these alone would flatter the curve. */
                beforeRecord: number;
                /** @description In the curve of the whole only. */
                withoutGroup: number;
            };
        };
        RenewalProjection: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            fit: components["schemas"]["RenewalFit"] | null;
            /** @description Why nothing can be fitted. */
            refused: {
                /** @enum {string} */
                code: "nobody_at_start" | "not_a_count" | "survival_rises" | "too_few_renewals" | "no_churn" | "all_leave_at_once" | "leave_at_first_only" | "churn_constant";
                /** @description The constant churn that fits as well, or the share that leaves at the first renewal. */
                churn: number | null;
            } | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            recordBeginsOn: string | null;
            accounts: number;
            leftOut: {
                /** @description Accounts of which no contract says anything. */
                withoutContract: number;
                /** @description Customers already when the record begins. */
                beforeRecord: number;
                /** @description Began too lately for a first anniversary. */
                tooYoung: number;
            };
        };
        RenewalFit: {
            /** @enum {string} */
            definition: "shifted_beta_geometric";
            alpha: number;
            beta: number;
            logLikelihood: number;
            customers: number;
            /** @description Of the cohort that was watched for longest. */
            renewals: number;
            meanChurn: number;
            /** @description Shares still there after 0, 1, … yearly renewals. */
            survival: number[];
            renewalRates: number[];
            observed: number[];
            discount: number;
            /** @description Years that a new customer is expected to pay, the first undiscounted; null: endless. */
            expectedDiscountedLifetime: number | null;
            residualLifetime: {
                afterRenewals: number;
                value: number | null;
            } | null;
            intervals: {
                /** @enum {number} */
                confidence: 0.95;
                /** @enum {string} */
                method: "profile_likelihood";
                alpha: {
                    lower: number | null;
                    upper: number | null;
                };
                beta: {
                    lower: number | null;
                    upper: number | null;
                };
                meanChurn: {
                    lower: number | null;
                    upper: number | null;
                };
                survival: {
                    lower: number | null;
                    upper: number | null;
                }[];
                expectedDiscountedLifetime: {
                    lower: number | null;
                    upper: number | null;
                };
            };
            /** @description Against one free rate for each renewal. */
            fitTest: {
                chiSquared: number;
                df: number;
                p: number;
            } | null;
            cohorts: {
                /** @example 2023 */
                cohort: string;
                customers: number;
                renewals: number;
                alpha: number | null;
                beta: number | null;
                meanChurn: number | null;
                /** @enum {string|null} */
                refused: "nobody_at_start" | "not_a_count" | "survival_rises" | "too_few_renewals" | "no_churn" | "all_leave_at_once" | "leave_at_first_only" | "churn_constant" | null;
            }[];
            /** @description Whether cohorts are told better each on its own. */
            pooling: {
                chiSquared: number;
                df: number;
                p: number;
            } | null;
        };
        StartedAssignmentPlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            assignmentPlanId: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
        };
        /**
         * @example {
         *       "without": [
         *         {
         *           "personId": "0197c0f0-6c00-7000-8000-000000000001",
         *           "from": "2026-09-30"
         *         }
         *       ],
         *       "mostMoves": 40
         *     }
         */
        AssignmentRequest: {
            /** @description People who leave, from a day if one is given: they get nothing and lose what they have. */
            without?: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from?: string;
            }[];
            /** @description Accounts that somebody has given to a person by hand. */
            locks?: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
            }[];
            /** @description So many accounts that have an owner may get another one. */
            mostMoves?: number;
            /** @description Books may grow beyond the hours there are; what is missing is told. Ratios hold all the same. */
            allowOverload?: boolean;
            /**
             * @description `queue`: tiers that share a pool have no owners; `books`: their accounts get one too.
             * @enum {string}
             */
            pools?: "queue" | "books";
            /**
             * @description How much work the search is given, in steps and never in time. `thorough` goes on until the plan is proven to be the best.
             * @enum {string}
             */
            effort?: "repair" | "quick" | "usual" | "thorough";
            /** @description How much each goal counts here, where not as much as the model says. */
            weights?: {
                keepOwner?: number;
                language?: number;
                region?: number;
                skill?: number;
                evenness?: number;
                concentration?: number;
            };
            /**
             * Format: uuid
             * @description A plan of books to start from: the answer comes soon and changes little of it.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            basedOn?: string;
        };
        AssignmentPlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Applied: nothing of it is left to do.
             * @enum {string}
             */
            state: "computing" | "ready" | "failed" | "applied" | "discarded";
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string;
            modelNumber: number;
            /** @description The run that it took for the present state of owners. */
            seenRun: number;
            seenAct: number | null;
            options: components["schemas"]["AssignmentOptions"];
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When somebody asked for what was found so far instead of more.
             * @example 2026-07-01T12:00:00.000Z
             */
            cancelledAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
        };
        AssignmentOptions: {
            without: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string | null;
            }[];
            locks: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
            }[];
            mostMoves: number | null;
            allowOverload: boolean;
            /**
             * @description `queue`: tiers that share a pool have no owners; `books`: their accounts get one too.
             * @enum {string}
             */
            pools: "queue" | "books";
            /**
             * @description How much work the search is given, in steps and never in time. `thorough` goes on until the plan is proven to be the best.
             * @enum {string}
             */
            effort: "repair" | "quick" | "usual" | "thorough";
            /** @description How much each goal counts here, where not as much as the model says. */
            weights: {
                keepOwner?: number;
                language?: number;
                region?: number;
                skill?: number;
                evenness?: number;
                concentration?: number;
            };
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            basedOn: string | null;
        };
        WholeAssignmentPlan: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * @description Applied: nothing of it is left to do.
             * @enum {string}
             */
            state: "computing" | "ready" | "failed" | "applied" | "discarded";
            /**
             * Format: date
             * @example 2026-07-01
             */
            asOf: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            modelVersionId: string;
            modelNumber: number;
            /** @description The run that it took for the present state of owners. */
            seenRun: number;
            seenAct: number | null;
            options: components["schemas"]["AssignmentOptions"];
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When somebody asked for what was found so far instead of more.
             * @example 2026-07-01T12:00:00.000Z
             */
            cancelledAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
            stale: {
                /** @description Another version of the model is in force: applying is refused. */
                modelChanged: boolean;
                /** @description Something was done since that may have changed accounts or people. */
                dataChanged: boolean;
            };
            /** @description The best that was found so far while it is computed. */
            incumbent: {
                /**
                 * @description First as little uncovered ARR as possible, then the soft goals.
                 * @enum {string}
                 */
                stage: "cover" | "balance";
                objective: number;
                lowerBound: number | null;
                gap: number | null;
            } | null;
            /** @description Null until it is computed, and for whoever may not read plans. */
            summary: components["schemas"]["AssignmentSummary"] | null;
            /** @description Of a CSM who sees only their own book: what it comes to in the plan. */
            ownBook: components["schemas"]["BookOfPerson"] | null;
            /** @description What was applied of it, the newest first. */
            runs: components["schemas"]["Run"][];
        };
        AssignmentSummary: {
            /** @example USD */
            currency: string;
            counts: {
                kept: number;
                /** @description From one owner to another. */
                moved: number;
                /** @description From nobody to somebody. */
                given: number;
                /** @description A person should serve them and nobody can. */
                uncovered: number;
            };
            movedArrMinor: number;
            /** @description ARR that nobody covers although a person should: it comes before all else. */
            firstGoal: {
                uncoveredArrMinor: number;
                /** @description Proven: no books leave less uncovered. */
                lowerBoundMinor: number;
                isProven: boolean;
                countedAsOneMinor: number;
            };
            /** @description Points of the soft goals; lower is better. */
            objective: number;
            /** @description Proven: no books have fewer points. */
            lowerBound: number | null;
            /** @description (objective − lowerBound) / objective, 0..1. */
            gap: number | null;
            /** @enum {string} */
            stop: "proven" | "gap" | "effort" | "cancelled" | "crashed";
            /** @description The objective by goal. */
            points: {
                keepOwner: number;
                language: number;
                region: number;
                skill: number;
                evenness: number;
                concentration: number;
                overload: number;
            };
            missingHours: number;
            uncovered: {
                /** @enum {string} */
                reason: "no_csm_serves_tier" | "no_capacity_today" | "too_large" | "no_capacity" | "over_ratio" | "locked_elsewhere" | "move_limit" | "unplaced" | "begins_later" | "served_by_pool" | "served_by_automation";
                /** @description Whether a person should serve them. */
                counts: boolean;
                accounts: number;
                arrMinor: number;
            }[];
            refusedLocks: {
                accountId: string;
                personId: string;
                /** @enum {string} */
                reason: "account_unknown" | "csm_unknown" | "locked_twice" | "no_csm" | "leaves" | "not_meant_for_csm" | "does_not_serve" | "no_capacity_today" | "no_capacity" | "over_ratio" | "move_limit";
            }[];
            utilisation: components["schemas"]["BookOfPerson"][];
        };
        BookOfPerson: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            personId: string;
            name: string | null;
            accounts: number;
            /** @description Of work in the year ahead. */
            hours: number;
            capacityHours: number;
            arrMinor: number;
            /** @description hours / capacityHours; null without capacity. */
            utilisation: number | null;
            targetUtilisation: number | null;
            accountsByTier: {
                [key: string]: number;
            };
            /** @description By the maximum ratio and the ramp. */
            mostByTier: {
                [key: string]: number;
            };
            missingHours: number;
            leaves: boolean;
        };
        /** @example {} */
        AssignmentSelection: {
            /** @description Only these accounts. */
            only?: string[];
            /** @description All but these accounts. */
            exclude?: string[];
        };
        AssignmentTable: {
            count: number;
            id: string[];
            externalId: string[];
            name: (string | null)[];
            kind: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            tier: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            acvMinor: (number | null)[];
            /** @description Of work in a year. */
            hours: (number | null)[];
            /** @description Ids of people; their names are in `people`. */
            ownerBefore: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description As the company’s list calls owners whom the team lacks. */
            ownerBeforeName: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            ownerAfter: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description Why this person; of an uncovered account why nobody. */
            reason: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            /** @description Why not the owner before. */
            before: {
                /** @description Each once. */
                values: string[];
                /** @description For each row its place in `values`; −1: there is none. */
                at: number[];
            };
            appliedRun: (number | null)[];
            /** @description Places of the rows that the latest apply has refused. */
            refused: number[];
            /** @description What people are called, by id. */
            people: {
                [key: string]: string;
            };
        };
        ExplainedAssignment: {
            row: components["schemas"]["AssignmentRow"];
            /** @description Everybody who serves the tier, the cheapest first, in points. */
            alternatives: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                personId: string;
                name: string | null;
                mismatch: {
                    language: number;
                    region: number;
                    skill: number;
                };
                /** @description For taking the account from its owner. */
                leaving: number;
                /** @description Its hours at the price of this person’s time. */
                time: number;
                /** @description Its ARR at the price of this person’s concentration. */
                arr: number;
                /** @description A place in this person’s tier at its price. */
                place: number;
                total: number;
                /** @description total − that of whoever has the account; null while nobody has. */
                difference: number | null;
                /** @description Proven: with this person all books together have at least so many points more. */
                costsAtLeast: number;
                /**
                 * @description Why this person cannot take it beside the rest.
                 * @enum {string|null}
                 */
                blockedBy: "over_ratio" | "no_capacity" | "move_limit" | null;
            }[];
        };
        AssignmentRow: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            externalId: string;
            name: string | null;
            /** @enum {string} */
            kind: "kept" | "moved" | "uncovered";
            tier: string;
            ownerBefore: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string | null;
                name: string | null;
            } | null;
            ownerAfter: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string | null;
                name: string | null;
            } | null;
            /** @example 1250000 */
            acvMinor: number | null;
            /** @example USD */
            currency: string | null;
            /** @description Of work in a year. */
            hours: number | null;
            /** @description Why this person (`code`, `values`) and why not the owner before (`before`); of an uncovered account why nobody. */
            reason: {
                [key: string]: unknown;
            };
            /** @description What the latest apply found changed, and so left the account. */
            refused: components["schemas"]["InputChange"][] | null;
            appliedRun: number | null;
        };
        AssignmentComparison: {
            one: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                /**
                 * @description Applied: nothing of it is left to do.
                 * @enum {string}
                 */
                state: "computing" | "ready" | "failed" | "applied" | "discarded";
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                asOf: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                modelVersionId: string;
                modelNumber: number;
                /** @description The run that it took for the present state of owners. */
                seenRun: number;
                seenAct: number | null;
                options: components["schemas"]["AssignmentOptions"];
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                jobId: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                createdBy: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When somebody asked for what was found so far instead of more.
                 * @example 2026-07-01T12:00:00.000Z
                 */
                cancelledAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                finishedAt: string | null;
                summary: components["schemas"]["AssignmentSummary"];
            };
            other: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                /**
                 * @description Applied: nothing of it is left to do.
                 * @enum {string}
                 */
                state: "computing" | "ready" | "failed" | "applied" | "discarded";
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                asOf: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                modelVersionId: string;
                modelNumber: number;
                /** @description The run that it took for the present state of owners. */
                seenRun: number;
                seenAct: number | null;
                options: components["schemas"]["AssignmentOptions"];
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                jobId: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                createdBy: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When somebody asked for what was found so far instead of more.
                 * @example 2026-07-01T12:00:00.000Z
                 */
                cancelledAt: string | null;
                /**
                 * Format: date-time
                 * @example 2026-07-01T12:00:00.000Z
                 */
                finishedAt: string | null;
                summary: components["schemas"]["AssignmentSummary"];
            };
            /** @description Accounts that they give to different people. */
            differences: number;
            items: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                externalId: string;
                name: string | null;
                /** @example 1250000 */
                acvMinor: number | null;
                /** @example USD */
                currency: string | null;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                ownerBefore: string | null;
                /**
                 * Format: uuid
                 * @description To whom the first gives it; null: to nobody.
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                one: string | null;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                other: string | null;
            }[];
            next: string | null;
            /** @description What people are called, by id. */
            people: {
                [key: string]: string;
            };
        };
        AssignedAccount: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            ownerId: string | null;
            /** @description The run that made it so; null: it was so already. */
            run: number | null;
        };
        Handoff: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            accountExternalId: string;
            accountName: string | null;
            from: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                name: string | null;
            };
            to: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                name: string | null;
            };
            /** @enum {string} */
            occasion: "leaving" | "reassigned" | "by_hand";
            /** @enum {string} */
            state: "open" | "accepted" | "cancelled";
            record: {
                /** @description What the customer wants to reach. */
                goals?: string[] | null;
                successPlan?: string | null;
                stakeholders?: string[] | null;
                /** @description An empty list says that there are none. */
                openIssues?: string[] | null;
                /** @description An empty list says that there are none. */
                risks?: string[] | null;
                /** @description An empty list says that there are none. */
                promisesMade?: string[] | null;
                nextSteps?: string[] | null;
            };
            /** @description Parts that must be filled before it is accepted. */
            missing: ("goals" | "successPlan" | "stakeholders" | "openIssues" | "risks" | "promisesMade" | "nextSteps")[];
            /** @description Also the ETag. */
            revision: number;
            /** @description The run that has opened it. */
            run: number;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            openedAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            acceptedAt: string | null;
            /** @example user:0197c0f0-6c00-7000-8000-000000000001 */
            acceptedBy: string | null;
        };
        /**
         * @example {
         *       "goals": [
         *         "Half the time to first value"
         *       ],
         *       "successPlan": "Roll out to two more teams until December",
         *       "stakeholders": [
         *         "Head of Operations: champion"
         *       ],
         *       "openIssues": [],
         *       "risks": [],
         *       "promisesMade": [
         *         "A review in September"
         *       ],
         *       "nextSteps": [
         *         "Introduce the new CSM"
         *       ]
         *     }
         */
        HandoffRecord: {
            /** @description What the customer wants to reach. */
            goals?: string[] | null;
            successPlan?: string | null;
            stakeholders?: string[] | null;
            /** @description An empty list says that there are none. */
            openIssues?: string[] | null;
            /** @description An empty list says that there are none. */
            risks?: string[] | null;
            /** @description An empty list says that there are none. */
            promisesMade?: string[] | null;
            nextSteps?: string[] | null;
        };
        ProposedCovers: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            personId: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @example 2026-07-01
             */
            until: string;
            covered: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                accountExternalId: string | null;
                accountName: string | null;
                /** @example 1250000 */
                acvMinor: number | null;
                /** @description Of work due in those days. */
                hours: number;
                due: {
                    /** @enum {string} */
                    kind: "renewal" | "onboarding" | "cadence";
                    activity: string | null;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    on: string | null;
                    hours: number;
                }[];
                cover: {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    id: string;
                    name: string | null;
                };
            }[];
            uncovered: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
                accountExternalId: string | null;
                accountName: string | null;
                /** @example 1250000 */
                acvMinor: number | null;
                /** @description Of work due in those days. */
                hours: number;
                due: {
                    /** @enum {string} */
                    kind: "renewal" | "onboarding" | "cadence";
                    activity: string | null;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    on: string | null;
                    hours: number;
                }[];
                /** @enum {string} */
                reason: "no_csm_serves_tier" | "all_away" | "no_hours";
            }[];
            /** @description Accounts of the book with nothing due meanwhile. */
            quiet: number;
            /** @description Those who stand in. */
            covers: {
                person: {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    id: string;
                    name: string | null;
                };
                accounts: number;
                hours: number;
                /** @description That their own book leaves in those days. */
                freeHours: number;
            }[];
        };
        KeptCovers: {
            covers: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                accountId: string;
            }[];
        };
        Cover: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            accountExternalId: string;
            accountName: string | null;
            /** @description Who stands in. */
            person: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                name: string | null;
            };
            /** @description Who is away. */
            forPerson: {
                /**
                 * Format: uuid
                 * @example 0197c0f0-6c00-7000-8000-000000000001
                 */
                id: string;
                name: string | null;
            };
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-07-01
             */
            until: string;
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
        };
        HealthBacktest: {
            /**
             * Format: date
             * @description Scores and signals are as they stood on this day.
             * @example 2026-07-01
             */
            known: string;
            /**
             * Format: date
             * @description Who has left is judged on this day.
             * @example 2026-07-01
             */
            judged: string;
            /** @enum {string} */
            of: "score" | "signals";
            /** @description That had a contract on the first day. */
            accounts: number;
            /** @description Of those, whose contracts have all ended since. */
            left: number;
            /** @description Accounts of which the score, or a metric, was not known then. */
            missing: {
                of: string;
                accounts: number;
            }[];
            /** @enum {string} */
            result: "backtest" | "no_outcomes" | "nothing_known" | "too_few_events";
            /** @description Null unless the result is `backtest`. */
            backtest: components["schemas"]["Backtest"] | null;
        };
        Backtest: {
            n: number;
            events: number;
            auc: number | null;
            aucLower: number | null;
            aucUpper: number | null;
            standardError: number | null;
            /**
             * @description `predicts` only where the whole interval of the AUC lies above chance, 0.5.
             * @enum {string}
             */
            verdict: "predicts" | "no_signal";
            calibration: components["schemas"]["HealthCalibration"] | null;
            lift: components["schemas"]["LiftPart"][];
            weights: components["schemas"]["SuggestedWeight"][];
            notes: components["schemas"]["BacktestNote"][];
            /** @enum {string} */
            direction: "higher_is_riskier" | "lower_is_riskier";
            /** @enum {string} */
            directionFrom: "stated" | "found" | "convention";
            /** @example 0.25 */
            aucOtherWay: number;
            /** @description By tier. */
            groups: {
                group: string | null;
                n: number;
                events: number;
                auc: number | null;
                aucLower: number | null;
                aucUpper: number | null;
                standardError: number | null;
                /**
                 * @description `predicts` only where the whole interval of the AUC lies above chance, 0.5.
                 * @enum {string}
                 */
                verdict: "predicts" | "no_signal";
                calibration: components["schemas"]["HealthCalibration"] | null;
                lift: components["schemas"]["LiftPart"][];
                weights: components["schemas"]["SuggestedWeight"][];
                notes: components["schemas"]["BacktestNote"][];
            }[];
            repeats: {
                seed: number;
                /** @example 0.25 */
                auc: number;
            }[];
            folds: number;
            seed: number;
        };
        HealthCalibration: {
            /** @enum {string} */
            scale: "as_given" | "fitted";
            /** @description 1 is right, below 1 the predictions are too extreme. */
            slope: number | null;
            slopeLower: number | null;
            slopeUpper: number | null;
            intercept: number | null;
            /** @example 0.25 */
            meanPredicted: number;
            /** @example 0.25 */
            meanObserved: number;
            brier: number;
            brierOfBaseRate: number;
            bins: components["schemas"]["CalibrationBin"][];
        };
        CalibrationBin: {
            n: number;
            events: number;
            /** @example 0.25 */
            predicted: number;
            /** @example 0.25 */
            observed: number;
            /** @example 0.25 */
            lower: number;
            /** @example 0.25 */
            upper: number;
        };
        LiftPart: {
            /** @description 1 holds the accounts most at risk. */
            decile: number;
            n: number;
            events: number;
            /** @example 0.25 */
            rate: number;
            lift: number;
            /** @example 0.25 */
            cumulativeShare: number;
            /** @example 0.25 */
            cumulativeEventShare: number;
        };
        SuggestedWeight: {
            signal: string;
            /** @example 0.25 */
            share: number;
            /** @enum {string} */
            direction: "higher_is_riskier" | "lower_is_riskier" | "by_category";
            logOdds: number | null;
            logOddsLower: number | null;
            logOddsUpper: number | null;
            missingLogOdds: number | null;
            categories: {
                category: string;
                logOdds: number;
            }[];
            isUncertain: boolean;
            /** @example 0.25 */
            p: number;
        };
        BacktestNote: {
            /** @enum {string} */
            code: "reversed";
        } | {
            /** @enum {string} */
            code: "one_outcome";
        } | {
            /** @enum {string} */
            code: "direction_found";
            /** @enum {string} */
            direction: "higher_is_riskier" | "lower_is_riskier";
        } | {
            /** @enum {string} */
            code: "few_events";
            events: number;
            others: number;
        } | {
            /** @enum {string} */
            code: "too_good";
            column: string;
            /** @example 0.25 */
            auc: number;
        } | {
            /** @enum {string} */
            code: "too_good_when_missing";
            column: string;
            /** @example 0.25 */
            auc: number;
        } | {
            /** @enum {string} */
            code: "looks_like_id";
            column: string;
        } | {
            /** @enum {string} */
            code: "is_day";
            column: string;
        } | {
            /** @enum {string} */
            code: "is_constant";
            column: string;
        } | {
            /** @enum {string} */
            code: "many_groups";
            groups: number;
            predicts: number;
        } | {
            /** @enum {string} */
            code: "seeds_disagree";
            /** @example 0.25 */
            lowest: number;
            /** @example 0.25 */
            highest: number;
        };
        AccountHistory: {
            placements: {
                /**
                 * @description Null: in no tier.
                 * @example low
                 */
                tier: string | null;
                /**
                 * @example growth
                 * @enum {string|null}
                 */
                reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
                /** @description The tier by entry conditions and steadiness alone. */
                baseTier: string | null;
                /** @description The version of the model that decided. */
                modelNumber: number | null;
                /** @description The rule that decided, and the values that it looked at. */
                evidence: {
                    [key: string]: unknown;
                } | null;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string;
                /**
                 * Format: date
                 * @description The day on which the next begins; null: lasts.
                 * @example 2026-07-01
                 */
                until: string | null;
            }[];
            owners: {
                owner: components["schemas"]["Owner"] | null;
                reason: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                from: string;
                /**
                 * Format: date
                 * @example 2026-07-01
                 */
                until: string | null;
            }[];
        };
        AccountOnDay: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            day: string;
            placement: components["schemas"]["Placement"] | null;
        };
        Placement: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            accountId: string;
            source: string;
            externalId: string;
            name: string | null;
            /**
             * @description Null: in no tier.
             * @example low
             */
            tier: string | null;
            /**
             * @example growth
             * @enum {string|null}
             */
            reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
            /** @description The tier by entry conditions and steadiness alone. */
            baseTier: string | null;
            /** @description The version of the model that decided. */
            modelNumber: number | null;
            /** @description The rule that decided, and the values that it looked at. */
            evidence: {
                [key: string]: unknown;
            } | null;
            /**
             * Format: date
             * @example 2026-07-01
             */
            from: string;
            owner: components["schemas"]["Owner"] | null;
            /** @example 1250000 */
            acvMinor: number | null;
            /** @example USD */
            currency: string | null;
        };
        SavedView: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            place: components["schemas"]["ViewPlace"];
            name: string;
            address: string;
            /** @description Whether everybody in the workspace sees it. */
            isShared: boolean;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
        };
        /**
         * @example base
         * @enum {string}
         */
        ViewPlace: "base" | "plan";
        Job: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
            /** @enum {string} */
            kind: "import" | "plan" | "apply" | "apply-undo" | "import-undo" | "daily-run" | "trial" | "assign" | "assign-apply";
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            /**
             * @description What is being done.
             * @example plan
             */
            stage: string | null;
            done: number | null;
            /** @description Null while nobody knows how much there is. */
            total: number | null;
            /** @description Of a job that is done; what it is depends on the kind. */
            result?: unknown;
            /** @description Of a job that failed, in the language of the request. */
            problems: {
                code: string;
                place: string | null;
                message: string;
                fix: string | null;
                values: {
                    [key: string]: unknown;
                };
            }[] | null;
            /** @description How often it was begun: above 1 after a crash. */
            attempts: number;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            finishedAt: string | null;
        };
        DailyRun: {
            /**
             * Format: date
             * @example 2026-07-01
             */
            day: string;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            jobId: string;
            /** @description Accounts of which signals have changed a fact. */
            changedFacts: number;
            /** @description Accounts that time alone has moved: risk begun or over, a pin run out. */
            moved: number;
            /**
             * Format: uuid
             * @description The plan of the day; null without a committed model.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            planId: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            recordedAt: string;
        };
        Session: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            userId: string;
            email: string;
            name: string | null;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            workspaceId: string;
            /** @description In that workspace; null for somebody who does not belong to it any more. */
            role: components["schemas"]["Role"] | null;
            /** @description What they may do in that workspace. */
            rights: ("account.read" | "account.pin" | "account.assign" | "health.override" | "contact.read" | "contact.edit" | "contact.erase" | "person.read" | "import.read" | "import.run" | "import.map" | "import.undo" | "model.read" | "model.draft" | "model.commit" | "answers.read" | "answers.edit" | "plan.read" | "plan.comment" | "plan.make" | "plan.discard" | "plan.apply" | "plan.undo" | "assignment.read" | "assignment.make" | "assignment.discard" | "assignment.apply" | "handoff.read" | "handoff.edit" | "handoff.accept" | "handoff.cancel" | "cover.edit" | "pool.read" | "pool.work" | "pool.manage" | "pilot.read" | "pilot.edit" | "pilot.run" | "pilot.decide" | "history.read" | "daily.run" | "daily.read" | "audit.read" | "view.read" | "view.edit" | "view.share" | "job.read" | "user.read" | "user.administer" | "api-key.administer" | "sign-in.read" | "workspace.read" | "workspace.administer")[];
            /**
             * Format: date
             * @description The day for which the server answers.
             * @example 2026-07-01
             */
            today: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string;
            /** @description For the header X-CSRF-Token of every request that changes something. */
            csrfToken: string;
        };
        /**
         * @example operations
         * @enum {string}
         */
        Role: "owner" | "operations" | "leader" | "csm" | "viewer";
        OwnSession: {
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2026-07-01T12:00:00.000Z
             */
            seenAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string;
            /** @description The one that asks. */
            isThis: boolean;
        };
        Link: {
            /** @enum {string} */
            kind: "owner" | "invitation" | "password_reset";
            /** @description Its name. */
            workspace: string;
            /** @description For whom; null: whoever has the link. */
            email: string | null;
            role: components["schemas"]["Role"] | null;
            /** @description Whether the person is a user with a password already. */
            hasPassword: boolean;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string;
        };
        User: components["schemas"]["Standing"] & {
            email: string;
            name: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
        };
        Standing: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            userId: string;
            role: components["schemas"]["Role"];
            /**
             * Format: uuid
             * @description Which of the team’s people the user is.
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            personId: string | null;
        };
        NewLink: {
            /**
             * Format: uri
             * @description Shown this once. It can be used once.
             */
            link: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string;
        };
        Invitation: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            email: string;
            role: components["schemas"]["Role"];
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string;
        };
        Invited: components["schemas"]["NewLink"] & {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            isMailed: boolean;
        };
        ApiKey: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            name: string;
            /** @description The second part of the key, which tells one from another. */
            prefix: string;
            scopes: components["schemas"]["Scope"][];
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            createdBy: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description To the minute.
             * @example 2026-07-01T12:00:00.000Z
             */
            usedAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            expiresAt: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            revokedAt: string | null;
        };
        /**
         * @example read
         * @enum {string}
         */
        Scope: "read" | "import" | "model" | "plan" | "apply" | "administer";
        NewApiKey: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            prefix: string;
            /**
             * @description Shown this once: for the header Authorization, after the word Bearer.
             * @example tw_0123456789ab_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX
             */
            key: string;
        };
        Workspace: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            id: string;
            name: string;
            /** @example USD */
            currency: string;
            /**
             * @description Whether a CSM sees the accounts of their own book or all of them.
             * @enum {string}
             */
            csmSees: "book" | "all";
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            createdAt: string;
        };
        OwnWorkspace: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            workspaceId: string;
            name: string;
            /** @example USD */
            currency: string;
            role: components["schemas"]["Role"];
        };
        Right: {
            /** @enum {string} */
            right: "account.read" | "account.pin" | "account.assign" | "health.override" | "contact.read" | "contact.edit" | "contact.erase" | "person.read" | "import.read" | "import.run" | "import.map" | "import.undo" | "model.read" | "model.draft" | "model.commit" | "answers.read" | "answers.edit" | "plan.read" | "plan.comment" | "plan.make" | "plan.discard" | "plan.apply" | "plan.undo" | "assignment.read" | "assignment.make" | "assignment.discard" | "assignment.apply" | "handoff.read" | "handoff.edit" | "handoff.accept" | "handoff.cancel" | "cover.edit" | "pool.read" | "pool.work" | "pool.manage" | "pilot.read" | "pilot.edit" | "pilot.run" | "pilot.decide" | "history.read" | "daily.run" | "daily.read" | "audit.read" | "view.read" | "view.edit" | "view.share" | "job.read" | "user.read" | "user.administer" | "api-key.administer" | "sign-in.read" | "workspace.read" | "workspace.administer";
            roles: components["schemas"]["Role"][];
            scope: components["schemas"]["Scope"] & unknown;
        };
        WorkspaceOwner: {
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            userId: string;
            /** @description Or the e-mail, where no name is known. */
            name: string;
        };
        SignInSettings: {
            publicUrl: string;
            /** @description Whether invitations and forgotten passwords are mailed. */
            canMail: boolean;
            /** @description Null: people sign in by password only. */
            openId: {
                issuer: string;
                clientId: string;
                hasClientSecret: boolean;
                /** @description What the provider has to know. */
                redirectUri: string;
                groupsClaim: string;
                /** @description Whether newcomers are let into this workspace. */
                isForHere: boolean;
                /** @description Of this workspace. */
                roleOfGroup: {
                    [key: string]: components["schemas"]["Role"];
                };
            } | null;
        };
        Act: {
            /** @description From 1, without gaps. */
            number: number;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            actId: string;
            /** @example model.commit */
            action: string;
            /** @description `user:…`, `api-key:…` or `system`. */
            actor: string;
            /** @description Of the member or the key. Null for the system, and for who is no member any more. */
            actorName: string | null;
            /** @description Of the member or the key that it is about. */
            aboutName: string | null;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            at: string;
            details: {
                [key: string]: unknown;
            };
            /** @description How many entries about accounts it has. */
            accountRows: number;
            /** @description How many about the workspace as a whole. */
            workspaceRows: number;
            /** @description SHA-256, in hex. */
            rowsDigest: string;
            /** @description SHA-256, in hex. */
            previousHash: string;
            /** @description SHA-256, in hex. */
            hash: string;
        };
        ActWithEntries: components["schemas"]["Act"] & {
            /** @description What it changed of the workspace as a whole. */
            workspace: {
                entry: number;
                /** @example model_version */
                subject: string;
                /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
                before?: unknown;
                /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
                after?: unknown;
            }[];
            /** @description A page of what it changed of accounts, in the order of their ids. */
            accounts: {
                items: {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    accountId: string;
                    name: string | null;
                    /** @description Null once the account is gone. */
                    externalId: string | null;
                    entry: number;
                    /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
                    before?: unknown;
                    /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
                    after?: unknown;
                }[];
                next: string | null;
            };
        };
        AccountAct: {
            number: number;
            /**
             * Format: uuid
             * @example 0197c0f0-6c00-7000-8000-000000000001
             */
            actId: string;
            action: string;
            actor: string;
            /**
             * Format: date-time
             * @example 2026-07-01T12:00:00.000Z
             */
            at: string;
            entry: number;
            /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
            before?: unknown;
            /** @description Null for nothing. Texts about people are in the clear, and `{ "erased": … }` once the person was erased. */
            after?: unknown;
        };
        AuditVerification: {
            /** @enum {string} */
            kind: "intact";
            acts: number;
            /** @description Note it elsewhere: it proves the end of the log. */
            lastHash: string;
        } | {
            /** @enum {string} */
            kind: "tampered";
            /** @description The number of the act at which it shows. */
            act: number;
            /**
             * @description What it changed, the act itself, or that acts follow each other.
             * @enum {string}
             */
            what: "rows" | "act" | "order";
        };
        About: {
            version: string;
            /** @example MIT */
            licence: string;
            /**
             * @description Who runs PostgreSQL.
             * @enum {string}
             */
            database: "embedded" | "external";
            databaseVersion: string;
            /**
             * Format: date
             * @description The day for which the server answers.
             * @example 2026-07-01
             */
            today: string;
            limits: {
                jsonBytes: number;
                uploadBytes: number;
                /** @description Of one user or key; 0: no limit. */
                requestsPerMinute: number;
            };
        };
    };
    responses: {
        /** @description It is too large. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This kind of content is not taken here. */
        UnknownContent: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests: wait. */
        TooManyRequests: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of Tierwise itself. */
        Fault: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The database cannot be reached at the moment. */
        Unavailable: {
            headers: {
                /** @description Seconds to wait. */
                "Retry-After"?: number;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
         * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
         */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listImports: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Import"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestImport: {
        parameters: {
            query: {
                kind: "accounts" | "contracts" | "people" | "signals";
                /** @description The system that a list comes from: the name space of its ids. */
                source: string;
                /** @description Of contracts and signals: the source whose account ids the list uses. When left out: `source`, where it has accounts, else the only one that has some. */
                accountSource?: string;
                fileName?: string;
                /** @description The day that the list is true for; today when left out. */
                asOf?: string;
                /** @description A map (YAML) for this import. When left out: the one that the source is remembered by, else the headers tell. */
                map?: string;
                /** @description Read and count, and change nothing. */
                dryRun?: "true" | "false";
                /** @description Import the accepted rows although others are rejected. */
                skipRejected?: "true" | "false";
            };
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
                "application/gzip": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.apache.parquet": string;
                "multipart/form-data": {
                    /** @description The list first, then what its map joins. */
                    file: string[];
                };
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    keepUpload: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/octet-stream": string;
                "application/gzip": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "application/vnd.apache.parquet": string;
                "multipart/form-data": {
                    /** @description The list first, then what its map joins. */
                    file: string[];
                };
            };
        };
        responses: {
            /** @description They are kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptUpload"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    importUpload: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                uploadId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @example accounts
                     * @enum {string}
                     */
                    kind: "accounts" | "contracts" | "people" | "signals";
                    /**
                     * @description The system that a list comes from: the name space of its ids.
                     * @example crm
                     */
                    source: string;
                    /**
                     * @description The system that a list comes from: the name space of its ids.
                     * @example crm
                     */
                    accountSource?: string;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    asOf?: string;
                    /** @description A map (YAML, which JSON is too). When left out: the one that the source is remembered by, else the headers tell. */
                    map?: string;
                    /** @default false */
                    dryRun?: boolean;
                    /** @default false */
                    skipRejected?: boolean;
                };
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportRejected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestImportUndo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                importId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listImportSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them, by source and kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportSource"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system that a list comes from: the name space of its ids. */
                source: string;
                kind: "accounts" | "contracts" | "people" | "signals";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description YAML or JSON, comments included, as it was or is to be kept.
                     * @example tierwise: 1
                     *     name: How we serve our customers
                     */
                    document: string;
                };
                "text/yaml": string;
            };
        };
        responses: {
            /** @description It is kept. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    forgetImportSource: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The system that a list comes from: the name space of its ids. */
                source: string;
                kind: "accounts" | "contracts" | "people" | "signals";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is forgotten. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readOutlook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The outlook. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Outlook"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readTeamBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The books. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamBooks"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readBook: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The book. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnedAccounts"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPeople: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Only accounts in this tier. */
                tier?: string;
                /** @description Only accounts in no tier, or only those in one. */
                unplaced?: boolean;
                /** @description Only the book of this person. */
                owner?: string;
                /** @description A part of the name or of the source’s id, in upper or lower case. */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAccountTable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    /** @description For If-None-Match: the table is sent again only when it has changed. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountTable"];
                };
            };
            /** @description As you know it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listChildAccounts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Account"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    explainAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The explanation. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-07-01
                         */
                        asOf: string;
                        modelNumber: number;
                        tier: string | null;
                        /**
                         * @example growth
                         * @enum {string|null}
                         */
                        reason: "entry" | "growth" | "contraction" | "field_change" | "capacity" | "strategic" | "complexity" | "contract" | "risk" | "risk_ended" | "pinned" | "pin_ended" | "model_change" | null;
                        moves: boolean;
                        from: string | null;
                        needsApproval: boolean;
                        /** @example C-0012 Northwind: High-touch (growth). */
                        text: string;
                        tiers: {
                            tier: string;
                            name: string;
                            /** @enum {string} */
                            verdict: "taken" | "fails" | "unknown" | "after_an_earlier_one" | "no_seat" | "several_hold" | "after_an_unknown_one";
                            text: string;
                            seat: {
                                rank: number;
                                seats: number;
                            } | null;
                            evidence: components["schemas"]["Evidence"][];
                        }[];
                        rules: {
                            name: string;
                            text: string;
                        }[];
                        holds: {
                            rule: string;
                            wanted: string | null;
                            text: string;
                        }[];
                        steps: {
                            /** @enum {string} */
                            step: "base" | "floors" | "risk" | "pin" | "hold";
                            tier: string;
                        }[];
                        /** @description What would move it; null for an account without a base tier. */
                        limits: {
                            /** @description The ACVs of the tier, by the thresholds that the model states. */
                            band: {
                                /** @example 1250000 */
                                fromMinor: number | null;
                                /** @example 1250000 */
                                belowMinor: number | null;
                            };
                            /** @description The next tier up and the ACV from which it is entered, margin counted in. */
                            up: {
                                tier: string;
                                fromMinor: number;
                            } | null;
                            /**
                             * @description The ACV below which the tier is left.
                             * @example 1250000
                             */
                            downBelowMinor: number | null;
                            /**
                             * Format: date
                             * @description The first day free of the minimum stay; null: nothing holds it.
                             * @example 2026-07-01
                             */
                            stayUntil: string | null;
                            /** @description Days before the renewal on which no move down is made. */
                            freeze: {
                                /**
                                 * Format: date
                                 * @example 2026-07-01
                                 */
                                from: string;
                                /**
                                 * Format: date
                                 * @example 2026-07-01
                                 */
                                until: string;
                            } | null;
                        } | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAccountService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The service. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountService"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAccountContracts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contracts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contract"][];
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAccountSignals: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Only this metric. */
                metric?: string;
                /** @description The first day. */
                from?: string;
                /** @description The last day. */
                until?: string;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Signal"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readHealth: {
        parameters: {
            query?: {
                /** @description Say why the score is another than on this day. */
                since?: string;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The health. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHealth"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    setOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    score: number;
                    /** @description Why; it is shown beside the score. */
                    reason: string;
                    /**
                     * Format: date
                     * @description The last day, within a year; then it ends by itself.
                     * @example 2026-07-01
                     */
                    until: string;
                } | {
                    /** @enum {string} */
                    band: "red" | "yellow" | "green";
                    /** @description Why; it is shown beside the score. */
                    reason: string;
                    /**
                     * Format: date
                     * @description The last day, within a year; then it ends by itself.
                     * @example 2026-07-01
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description What counts from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHealth"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    endOverride: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What counts from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHealth"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listContacts: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Contact"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    addContact: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email?: string | null;
                    /** @description What the person is there. */
                    role?: string | null;
                };
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    Location: string;
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedContact"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description As you know it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path: {
                accountId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email?: string | null;
                    /** @description What the person is there. */
                    role?: string | null;
                };
            };
        };
        responses: {
            /** @description The contact. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    eraseContact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                contactId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answers. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answers"];
                    "text/yaml": string;
                };
            };
            /** @description As you know them. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveAnswers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description YAML or JSON, comments included, as it was or is to be kept.
                     * @example tierwise: 1
                     *     name: How we serve our customers
                     */
                    document: string;
                };
                "text/yaml": string;
            };
        };
        responses: {
            /** @description The answers as they are now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answers"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readDraft: {
        parameters: {
            query?: {
                /** @description With `true` it is no error that there is none: the answer is then 204. */
                ifAny?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                    "text/yaml": string;
                };
            };
            /** @description There is none, and `ifAny` was asked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description As you know it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description YAML or JSON, comments included, as it was or is to be kept.
                     * @example tierwise: 1
                     *     name: How we serve our customers
                     */
                    document: string;
                    /** @description The version that the text started from; the newest when left out. */
                    basedOn?: number;
                };
                "text/yaml": string;
            };
        };
        responses: {
            /** @description The draft as it is now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    discardDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description YAML or JSON, comments included, as it was or is to be kept.
                     * @example tierwise: 1
                     *     name: How we serve our customers
                     */
                    document: string;
                };
                "text/yaml": string;
            };
        };
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCheck"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    checkModelDraft: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelCheck"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareModels: {
        parameters: {
            query: {
                /** @description The number of a version, or `draft`. */
                from: "draft" | number;
                /** @description The number of a version, or `draft`. */
                to: "draft" | number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelComparison"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    suggestModel: {
        parameters: {
            query?: {
                /** @description The set of published numbers behind the defaults. Without it the costs and limits are those of the model in force; before the first, `selection`. */
                parameters?: "selection" | "structure";
            };
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The suggestion. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelSuggestion"];
                    "text/yaml": string;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listConditionFields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The fields. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConditionFields"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listTiers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The tiers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tier"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listModelVersions: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ModelVersionHead"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    commitModel: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Why the model changes. */
                    reason?: string | null;
                    /** @description The newest version that you have seen; the one that the draft is based on when left out. */
                    seenNumber?: number;
                    /** @description The revision of the draft that you mean. */
                    draftRevision?: number;
                };
            };
        };
        responses: {
            /** @description The version. */
            201: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelVersionHead"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readModelVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelVersion"];
                    "text/yaml": string;
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    restoreModelVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The draft. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCandidates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ModelCandidate"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `in-force`, `draft`, `recommended` (what the assessment recommends), `version-N`, `default-hybrid`, `default-high`, `default-low`, `default-tech`, or `example-` and the file of a model that ships with the product. */
                candidate: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description `in-force`, `draft`, `recommended` (what the assessment recommends), `version-N`, `default-hybrid`, `default-high`, `default-low`, `default-tech`, or `example-` and the file of a model that ships with the product.
                         * @example default-hybrid
                         */
                        candidate: string;
                        /**
                         * @description YAML or JSON, comments included, as it was or is to be kept.
                         * @example tierwise: 1
                         *     name: How we serve our customers
                         */
                        document: string;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestTrial: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `in-force`, `draft`, `recommended` (what the assessment recommends), `version-N`, `default-hybrid`, `default-high`, `default-low`, `default-tech`, or `example-` and the file of a model that ships with the product.
                     * @example default-hybrid
                     */
                    candidate: string;
                } | {
                    /**
                     * @description YAML or JSON, comments included, as it was or is to be kept.
                     * @example tierwise: 1
                     *     name: How we serve our customers
                     */
                    document: string;
                };
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPlans: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Plan"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today when left out.
                     * @example 2026-07-01
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedPlan"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholePlan"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    discardPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discarded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPlanTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTable"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPlanRows: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                kind?: "moving" | "pending" | "held" | "unplaced" | "steady";
                /** @description Only accounts that are in this tier until now. */
                from?: string;
                /** @description Only accounts that would be in this tier. */
                to?: string;
                /** @description Only this reason; of held accounts the rule. */
                reason?: string;
                /** @description Only accounts that an apply has refused, or the others. */
                refused?: boolean;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    explainPlanRow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedPlanRow"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPlanChanges: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The changes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanChanges"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    comparePlans: {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description The other plan. */
                with: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanComparison"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPlanReport: {
        parameters: {
            query?: {
                format?: "html" | "pdf" | "xlsx" | "md";
                /** @description The language of the request when left out. */
                language?: "en" | "de" | "pt" | "ja" | "ms";
                /** @description Of a page on a screen; the reader's system decides when left out. */
                theme?: "light" | "dark";
                /** @description Whether the page stands in another one that has the answer and the margins. */
                framed?: "true" | "false";
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/markdown": string;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            /** @description What it needs is not installed here. */
            501: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database cannot be reached at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlanComments: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Only those about the row of this account. */
                accountId?: string;
            };
            header?: never;
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PlanComment"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    addPlanComment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    accountId?: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description Written. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedComment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    deletePlanComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                planId: string;
                commentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestApply: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                planId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplySelection"];
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRuns: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Run"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestApplyUndo: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    pinAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    tier: string;
                    /** @description Why; it is kept in the log. */
                    reason: string;
                    /**
                     * Format: date
                     * @description The last day.
                     * @example 2026-07-01
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Pinned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinnedPlacement"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    unpinAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No longer pinned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinnedPlacement"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPilots: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPilot"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    createPilot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPilotProtocol"];
            };
        };
        responses: {
            /** @description The pilot. */
            201: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPilot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pilot. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description As you know it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editPilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPilotProtocol"];
            };
        };
        responses: {
            /** @description The pilot. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    previewPilot: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPilotProtocol"];
            };
        };
        responses: {
            /** @description The draw. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotDraw"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    startPilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pilot as it is now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    finishPilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description The pilot as it is now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    decidePilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PilotChoice"];
            };
        };
        responses: {
            /** @description The pilot as it is now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelPilot: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description The pilot as it is now. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pilot"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listLooks: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PilotLook"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    takeLook: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today when left out.
                     * @example 2026-07-01
                     */
                    asOf?: string;
                };
            };
        };
        responses: {
            /** @description What is seen. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PilotLook"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPilotMembers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Both when left out. */
                arm?: "treated" | "control";
            };
            header?: never;
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PilotMember"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportPilotMembers: {
        parameters: {
            query?: {
                /** @description Both when left out. */
                arm?: "treated" | "control";
            };
            header?: never;
            path: {
                pilotId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAccountPilots: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PilotOfAccount"][];
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPilotSignals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Their names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: string[];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPools: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pools. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolList"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readPool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the model calls it. */
                pool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pool. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolView"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    setAvailability: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isAvailable: boolean;
                };
            };
        };
        responses: {
            /** @description How they take part now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolMember"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    setCaps: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    dailyCap: number | null;
                    openCap: number | null;
                };
            };
        };
        responses: {
            /** @description How they take part now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolMember"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    staffPool: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    setting: components["schemas"]["PoolSetting"];
                    /**
                     * @description Hours of proactive work on a day that the same people have to find time for.
                     * @default 0
                     */
                    proactiveHoursPerDay?: number;
                    /** @description What so many people would do is told too. */
                    people?: number;
                    /**
                     * @description The same seed gives the same answer on every machine.
                     * @default 1
                     */
                    seed?: number;
                };
            };
        };
        responses: {
            /** @description The answer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolStaffing"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPoolCases: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description `open`: every one that is not closed. */
                state?: ("waiting" | "assigned" | "responded" | "closed") | "open";
                /** @description Only those of this person. */
                personId?: string;
            };
            header?: never;
            path: {
                /** @description As the model calls it. */
                pool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PoolCase"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    openCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    accountId: string;
                    title: string;
                    /** @description What whoever takes it must speak. Left out: the language of the account, where somebody of the pool speaks it. */
                    language?: string;
                    skill?: string;
                };
            };
        };
        responses: {
            /** @description Opened. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolCase"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    respondToCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolCase"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description That it took, preparation and follow-up with it. */
                    minutes?: number;
                };
            };
        };
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolCase"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    handBackCase: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The case. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PoolCase"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readRetention: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description Where `from` is left out: the last so many months, as far as the record goes. */
                months?: number;
                definition?: "capped" | "aggregate" | "year-on-year" | "renewal";
                snapshot?: "start" | "end";
                by?: "month" | "quarter" | "year";
                cohort?: "month" | "quarter" | "year";
                group?: "tier" | "segment" | "industry" | "region" | "country";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The retention. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Retention"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readCustomerSurvival: {
        parameters: {
            query?: {
                group?: "tier" | "segment" | "industry" | "region" | "country";
                conf?: "log" | "log-log" | "plain";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The curves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CustomerSurvival"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readRenewals: {
        parameters: {
            query?: {
                /** @description Years ahead. */
                project?: number;
                /** @description By the year. */
                discount?: number | null;
                /** @description The residual lifetime of a customer who has renewed so many times. */
                after?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The projection. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RenewalProjection"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAssignmentPlans: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AssignmentPlan"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestAssignmentPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentRequest"];
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedAssignmentPlan"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAssignmentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeAssignmentPlan"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    discardAssignmentPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discarded. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelAssignmentPlan: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It ends. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestAssignmentApply: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentSelection"];
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAssignmentTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentTable"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    explainAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignmentPlanId: string;
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The row and why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExplainedAssignment"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    compareAssignmentPlans: {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description The other plan. */
                with: string;
            };
            header?: never;
            path: {
                assignmentPlanId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The comparison. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentComparison"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    assignAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    personId: string | null;
                };
            };
        };
        responses: {
            /** @description Whose it is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedAccount"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listHandoffs: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                state?: "open" | "accepted" | "cancelled";
                /** @description Only those of this account. */
                account?: string;
                /** @description Only those that this person gives or receives. */
                person?: string;
                /** @description Only those that you give or receive as one of the team. */
                mine?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Handoff"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readHandoff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                handoffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The handoff. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handoff"];
                };
            };
            /** @description As you know it. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editHandoff: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what you have read. Without it the change is refused with 428. */
                "if-match"?: string;
            };
            path: {
                handoffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandoffRecord"];
            };
        };
        responses: {
            /** @description The handoff. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handoff"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody else has changed it meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            /** @description This kind of content is not taken here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Say with If-Match which revision you have seen. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptHandoff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                handoffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The handoff. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handoff"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelHandoff: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                handoffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The handoff. */
            200: {
                headers: {
                    /** @description For If-Match of a change. */
                    ETag: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handoff"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    proposeCovers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Who is away.
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    personId: string;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description The last day.
                     * @example 2026-07-01
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description The proposal. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedCovers"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listCovers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                account?: string;
                /** @description Who stands in, or is away. */
                person?: string;
                /** @description Those that last on this day or later; today when left out. */
                from?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Cover"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    keepCovers: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @description Who is away.
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    personId: string;
                    /**
                     * Format: date
                     * @example 2026-07-01
                     */
                    from: string;
                    /**
                     * Format: date
                     * @description The last day.
                     * @example 2026-07-01
                     */
                    until: string;
                    covers: {
                        /**
                         * Format: uuid
                         * @example 0197c0f0-6c00-7000-8000-000000000001
                         */
                        accountId: string;
                        /**
                         * Format: uuid
                         * @example 0197c0f0-6c00-7000-8000-000000000001
                         */
                        personId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptCovers"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    endCover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                coverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    backtestHealth: {
        parameters: {
            query?: {
                /** @description How long ago. */
                days?: number;
                /** @description Left out: the scores where there were any, else the signals. */
                of?: "score" | "signals";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthBacktest"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAccountHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHistory"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAccountOn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of that day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountOnDay"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportPlacements: {
        parameters: {
            query?: {
                /** @description The day; today when left out. */
                on?: string;
                /** @description Only accounts that were in this tier. */
                tier?: string;
                format?: "csv" | "ndjson";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPlacementsOn: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description The day; today when left out. */
                on?: string;
                /** @description Only accounts that were in this tier. */
                tier?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Placement"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listViews: {
        parameters: {
            query: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                place: components["schemas"]["ViewPlace"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    place: components["schemas"]["ViewPlace"];
                    /** @example Renewals of this quarter */
                    name: string;
                    /**
                     * @description What stands after the question mark of the page’s address.
                     * @example tier=high&sort=-acv
                     */
                    address: string;
                    /**
                     * @description Whether everybody in the workspace sees it.
                     * @default false
                     */
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description The view as it is now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Renewals of this quarter */
                    name?: string;
                    /**
                     * @description What stands after the question mark of the page’s address.
                     * @example tier=high&sort=-acv
                     */
                    address?: string;
                    /** @description Whether everybody in the workspace sees it. */
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description The view as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    followJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                jobId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listDailyRuns: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DailyRun"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    startDailyRun: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Today when left out.
                     * @example 2026-07-01
                     */
                    day?: string;
                };
            };
        };
        responses: {
            /** @description Begun. Follow it at `/api/jobs/{jobId}` or as events at `/api/jobs/{jobId}/events`. */
            202: {
                headers: {
                    Location: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Started"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example name@example.com
                     */
                    email: string;
                    /** Format: password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: wait. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    signOut: {
        parameters: {
            query?: {
                /** @description In all browsers of the person. */
                everywhere?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    renameSelf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    switchWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    workspaceId: string;
                };
            };
        };
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    leaveWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Left. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: password */
                    oldPassword: string;
                    /** Format: password */
                    newPassword: string;
                };
            };
        };
        responses: {
            /** @description Changed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: wait. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOwnSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnSession"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    beginOpenId: {
        parameters: {
            query?: {
                /** @description A path of this server to go to afterwards. */
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            /** @description The database cannot be reached at the moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Into the product, or to the sign-in page with what went wrong. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    acceptLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example name@example.com
                     */
                    email?: string;
                    name?: string;
                    /** Format: password */
                    password?: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description The new password is set. Sign in with it. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: wait. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example name@example.com
                     */
                    email: string;
                };
            };
        };
        responses: {
            /** @description On its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests: wait. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["User"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    removeUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role?: components["schemas"]["Role"];
                    /**
                     * Format: uuid
                     * @example 0197c0f0-6c00-7000-8000-000000000001
                     */
                    personId?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standing"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    eraseUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    createPasswordLink: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLink"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    inviteUser: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: email
                     * @example name@example.com
                     */
                    email: string;
                    role: components["schemas"]["Role"];
                };
            };
        };
        responses: {
            /** @description Invited. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invited"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description It does not fit the present state. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    cancelInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken back. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Any text that is new for each request, say a UUID. The same request with the same key is done once; its answer is kept for 24 hours.
                 * @example 5f1c8f9e-0d5c-4a7e-9d50-3b1f6c1f0a11
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example Nightly import */
                    name: string;
                    scopes: components["schemas"]["Scope"][];
                    /**
                     * Format: date-time
                     * @example 2026-07-01T12:00:00.000Z
                     */
                    expiresAt?: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    editWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description Whether a CSM sees the accounts of their own book or all of them.
                     * @enum {string}
                     */
                    csmSees?: "book" | "all";
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOwnWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnWorkspace"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    createWorkspace: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @example USD */
                    currency: string;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @example 0197c0f0-6c00-7000-8000-000000000001
                         */
                        workspaceId: string;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnknownContent"];
            /** @description What it says cannot be taken. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listRights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Right"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listOwners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkspaceOwner"][];
                    };
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readSignInSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInSettings"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listActs: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description `user:…`, `api-key:…` or `system`. */
                actor?: string;
                action?: string;
                /** @description The first day, in UTC. */
                from?: string;
                /** @description The last day, in UTC. */
                to?: string;
                /** @description In the action, in the details, or in the name or e-mail of a member whom it is by or about; upper case is as lower case. */
                text?: string;
                /** @description Of an account that it has changed. */
                accountId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Act"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAct: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The act. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActWithEntries"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    listActsOfAccount: {
        parameters: {
            query?: {
                /** @description The `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AccountAct"][];
                        next: string | null;
                    };
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is none. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    verifyAudit: {
        parameters: {
            query?: {
                /** @description The `lastHash` of an earlier verification. */
                knownHash?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it is as it was written. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    exportAudit: {
        parameters: {
            query?: {
                /** @description The number of the last act that you have already. */
                after?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is not well formed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
    readAbout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description Nobody is signed in, or the key is not valid. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description You may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["Fault"];
            503: components["responses"]["Unavailable"];
        };
    };
}
