import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'pg'

// The speed of light for bench/api.ts: the same HTTP library saying hello, and the same driver fetching one row by its key.
const [url, workspaceId, accountId] = process.argv.slice(2)
const pool = new Pool({ connectionString: url!, max: 10 })
const app = new Hono()
  .get('/hello', (call) => call.json({ hello: 'world' }))
  .get('/row', async (call) => {
    const { rows } = await pool.query({
      name: 'row',
      text: 'select * from account where workspace_id = $1 and account_id = $2',
      values: [workspaceId, accountId],
    })
    return call.json(rows[0])
  })
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  console.log(JSON.stringify({ publicUrl: `http://127.0.0.1:${port}` }))
})
