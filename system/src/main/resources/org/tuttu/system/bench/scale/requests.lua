-- Sends the requests of a file in turns: in each line a path, a tab, and the cookies of who asks.
local requests = {}
local turn = 0

init = function(args)
  for line in io.lines(args[1]) do
    local path, cookies = line:match("^(%S+)\t(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, { ["Cookie"] = cookies, ["Accept-Encoding"] = "identity" })
  end
end

request = function()
  turn = turn % #requests + 1
  return requests[turn]
end
