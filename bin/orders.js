#!/usr/bin/env node
'use strict';
const { load } = require('../dist/loader.js');

load('./main.js').run();
