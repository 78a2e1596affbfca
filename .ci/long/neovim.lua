-- What a user of Neovim does with a list; says what was seen, "all seen" last.
local log = io.open(vim.env.EDITOR_LOG, 'w')
local function say(...)
  log:write(string.format(...), '\n')
  log:flush()
end

local function fail(...)
  say(...)
  vim.cmd('cquit 1')
end

local function wait(what, condition)
  if not vim.wait(120000, condition, 50) then
    fail('never seen: %s', what)
  end
end

local function problems(code)
  return vim.tbl_filter(function(d)
    return code == nil or d.code == code
  end, vim.diagnostic.get(0))
end

local function ask(method, params)
  local answers, why = vim.lsp.buf_request_sync(0, method, params, 60000)
  if not answers then
    fail('%s: %s', method, tostring(why))
  end
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function here(line)
  return {
    textDocument = vim.lsp.util.make_text_document_params(),
    range = { start = { line = line, character = 0 }, ['end'] = { line = line, character = 500 } },
    context = { diagnostics = {} },
  }
end

local function apply(action)
  vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
end

vim.cmd('edit ' .. vim.fn.glob('*.md', false, true)[1])
vim.bo.filetype = 'markdown'
local client = vim.lsp.start_client({
  name = 'shelfcheck',
  cmd = { vim.env.SHELFCHECK, 'server', '--stdio' },
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(0, client)

wait('the problems of the list', function()
  return #problems('wrong-work') > 0
end)
local wrong = problems('wrong-work')[1]
say('opened: %d problems, the first wrong link in line %d', #problems(), wrong.lnum + 1)

local hover = ask('textDocument/hover', {
  textDocument = vim.lsp.util.make_text_document_params(),
  position = { line = wrong.lnum, character = wrong.col + 1 },
})
if not hover or not hover.contents.value:find('catalogue works.jsonl', 1, true) then
  fail('the hover does not say who said so: %s', vim.inspect(hover))
end
say('hover: %s', (hover.contents.value:gsub('\n', ' ')))

local last = vim.api.nvim_buf_line_count(0)
vim.api.nvim_buf_set_lines(0, last, last, false, {
  '',
  '## More',
  '',
  '- [Pebbles of the Coast](https://pebbles.example/coast?utm_source=feed)',
})
wait('the problem of a line just written', function()
  return #problems('tracking-parameters') > 0
end)
local tracked = problems('tracking-parameters')[1]
say('edited: line %d %s', tracked.lnum + 1, (tracked.message:gsub('\n', ' / ')))

for _, action in ipairs(ask('textDocument/codeAction', here(tracked.lnum))) do
  if action.isPreferred then
    say('fixed: %s', action.title)
    apply(action)
    break
  end
end
wait('the fixed link', function()
  return #problems('tracking-parameters') == 0
end)
say('now: %s', vim.api.nvim_buf_get_lines(0, tracked.lnum, tracked.lnum + 1, false)[1])

local before = #problems('wrong-work')
for _, action in ipairs(ask('textDocument/codeAction', here(wrong.lnum))) do
  if action.title == 'Except this entry from wrong-work' then
    apply(action)
    break
  end
end
wait('the exception', function()
  return #problems('wrong-work') < before
end)
say('excepted: %s', vim.api.nvim_buf_get_lines(0, wrong.lnum, wrong.lnum + 1, false)[1])

local outline = ask('textDocument/documentSymbol', {
  textDocument = vim.lsp.util.make_text_document_params(),
})
say('outline: %s with %d parts', outline[1].name, #outline[1].children)

vim.lsp.stop_client(client)
wait('the end of the server', function()
  return vim.lsp.client_is_stopped(client)
end)
say('all seen')
vim.cmd('qall!')
