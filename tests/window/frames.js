// SPDX-License-Identifier: MIT
//
// frames.js — every frame of a browser's phones held against the protocol's schema (game/net/protocol.schema.json).
//
//     const frames = require('./frames');
//     frames.watch(page, fail);              // a page of playwright: all its sockets, both ways
//     frames.fault('said', words)            // one frame of a page ('heard': of the hall's computer); null: it is fine
//     frames.count()                         // how many were looked at, so that a test can ask for some
//
// Needs ajv 8 where node looks for modules (phones.sh gets it beside playwright-core).
'use strict';
const Ajv = require('ajv');
const {readFileSync} = require('fs');
const schema = JSON.parse(readFileSync(`${__dirname}/../../game/net/protocol.schema.json`, 'utf8'));
const ajv = new Ajv({strict: false});
ajv.addSchema(schema, 'vtat1');
const LIMITS = {said: 256, heard: 4096};
let seen = 0;

function fault(way, words) {
    let frame;
    seen++;
    try { frame = JSON.parse(words); } catch (error) { return error.message; }
    if (Buffer.byteLength(words) > LIMITS[way]) return `${words.length} bytes are too many`;
    if (frame === null || !Object.hasOwn(schema.definitions[way], frame.t)) return 'no message of ours';
    const check = ajv.getSchema(`vtat1#/definitions/${way}/${frame.t}`);
    return check(frame) ? null : check.errors.map((e) => `${e.instancePath} ${e.message}`).join('; ');
}

function watch(page, fail) {
    const look = (way) => ({payload}) => {
        const why = fault(way, payload.toString());
        if (why) fail(`a frame that was ${way} does not fit the protocol: ${payload}: ${why}`);
    };
    page.on('websocket', (socket) => {
        socket.on('framesent', look('said'));
        socket.on('framereceived', look('heard'));
    });
}

module.exports = {fault, watch, count: () => seen};
