-- expect: fault
error('\27[31m' .. ('长'):rep(500))
