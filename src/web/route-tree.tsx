import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { NoSuchPage, Shell } from './shell/shell.tsx'

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NoSuchPage })

/** What an address may say after its path: texts by name, each page knows which. */
type Search = Readonly<Record<string, string | undefined>>
const anySearch = (search: Record<string, unknown>): Search => search as Search

/** Every page is a file of its own, loaded when somebody goes there. A new section also needs a line in src/http/web/application-paths.ts. */
const pages = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: lazyRouteComponent(() => import('./pages/start/start-page.tsx'), 'StartPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/base',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/base/base-page.tsx'), 'BasePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/base/$accountId',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/account/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/import',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/model',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/model/model-page.tsx'), 'ModelPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plan',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/plan/plans-page.tsx'), 'PlansPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plan/compare',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/plan/comparison-page.tsx'), 'ComparisonPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/plan/$planId',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/plan/plan-page.tsx'), 'PlanPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/people/team-page.tsx'), 'TeamPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/pools',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/pools/pools-page.tsx'), 'PoolsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/organisation',
    validateSearch: anySearch,
    component: lazyRouteComponent(
      () => import('./pages/organisation/organisation-page.tsx'),
      'OrganisationPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/handoffs',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/handoffs/handoffs-page.tsx'), 'HandoffsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/hiring',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/hiring/hiring-page.tsx'), 'HiringPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pilots',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/pilots/pilots-page.tsx'), 'PilotsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/pilots/$pilotId',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/pilots/pilot-page.tsx'), 'PilotPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/retention',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/retention/retention-page.tsx'), 'RetentionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/retention/survival',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/retention/survival-page.tsx'), 'SurvivalPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/retention/projection',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/retention/projection-page.tsx'), 'ProjectionPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/retention/health',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/retention/predicts-page.tsx'), 'PredictsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/report',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/report/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/report/$planId',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/report/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/assess',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/assess/assess-page.tsx'), 'AssessPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/economics',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/economics/economics-page.tsx'), 'EconomicsPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/economics/compare',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/economics/compare-page.tsx'), 'ComparePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/assign',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/assign/assign-page.tsx'), 'AssignPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/assign/compare',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/assign/compare-books-page.tsx'), 'CompareBooksPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/people/assign/$assignmentPlanId',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/assign/assignment-page.tsx'), 'AssignmentPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/users-page.tsx'), 'UsersPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/people',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/keys',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/keys-page.tsx'), 'KeysPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/sign-in',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/sources',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/sources-page.tsx'), 'SourcesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/audit',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/workspace',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/workspace-page.tsx'), 'WorkspacePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/account',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/account-page.tsx'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/administration/about',
    validateSearch: anySearch,
    component: lazyRouteComponent(() => import('./pages/administration/about-page.tsx'), 'AboutPage'),
  }),
]

export const router = createRouter({
  routeTree: rootRoute.addChildren(pages),
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Addresses that people can read and write: texts by name, no JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const known = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(known as [string, string][]).toString()
    return text === '' ? '' : `?${text}`
  },
})
