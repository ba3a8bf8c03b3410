// @ts-nocheck
// Made by ajv of schemas/reconstruction.schema.json, with npm run schemas; not to be changed by hand.
"use strict";
export const validate = validate20;
export default validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://unpkg.com/restitch/schemas/reconstruction.schema.json","title":"Reconstructed pages","type":"object","properties":{"schemaVersion":{"type":"number","enum":[1]},"source":{"type":"object","properties":{"name":{"type":"string"},"sha256":{"type":"string"},"format":{"type":"string"},"length":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"UTF-16 code units"}},"required":["name","sha256","format","length"],"additionalProperties":true},"generator":{"type":"object","properties":{"name":{"type":"string","enum":["restitch"]},"version":{"type":"string"},"model":{"type":"object","properties":{"name":{"type":"string"},"sha256":{"type":"string"}},"required":["name","sha256"],"additionalProperties":true},"segmenter":{"type":"string"},"options":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]},{"type":"boolean"}]}}},"required":["name","version","model","segmenter","options"],"additionalProperties":true},"pages":{"type":"array","items":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991},"name":{"type":"string","description":"As the source names it"},"width":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"height":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"lines":{"type":"array","items":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991},"text":{"type":"string","description":"The source from `start` to `end`"},"id":{"type":"string","description":"As the source names the line"},"region":{"type":"string","description":"As the source names its block or region"},"box":{"type":"array","prefixItems":[{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]}],"maxItems":4,"minItems":4,"description":"Left, top, right, bottom in the source's own units, origin at the page's top left"},"size":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"vertical":{"type":"boolean","description":"Set from top to bottom"}},"required":["start","end","text"],"additionalProperties":true},"description":"Of sources whose lines have boxes: every line by its offsets, so that spans lead back to the source's own names and boxes. Their text stands here as it is of no other file: the reader laid it out"}},"required":["start","end"],"additionalProperties":true}},"articles":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"kind":{"type":"string","enum":["speech","news","front-matter","other"]},"page":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Index in `pages`"},"headline":{"anyOf":[{"type":"string"},{"type":"null"}]},"byline":{"anyOf":[{"type":"string"},{"type":"null"}]},"speaker":{"anyOf":[{"type":"string"},{"type":"null"}]},"confidence":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"paragraphs":{"type":"array","items":{"type":"object","properties":{"role":{"type":"string","enum":["headline","subtitle","label","kicker","byline","lead","body","caption","furniture"]},"text":{"type":"string","description":"What a reader sees, seams closed"},"spans":{"type":"array","items":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991},"fragment":{"type":"string"}},"required":["start","end","fragment"],"additionalProperties":true},"description":"In reading order, UTF-16 code units of the decoded source, half-open"},"edits":{"type":"array","items":{"type":"object","properties":{"span":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["start","end"],"additionalProperties":true},"kind":{"type":"string","enum":["doubled-character-folded","line-end-hyphen-removed"]}},"required":["span","kind"],"additionalProperties":true},"description":"Source characters inside `spans` that `text` lacks, each declared; blanks come and go without"},"gapBefore":{"type":"boolean","description":"Text is missing between the last paragraph and this one"},"joins":{"type":"array","items":{"type":"object","properties":{"from":{"type":"string"},"to":{"type":"string"},"probability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"edit":{"anyOf":[{"type":"object","properties":{"kind":{"type":"string","enum":["doubled-character-folded"]},"count":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["kind","count"],"additionalProperties":true},{"type":"object","properties":{"kind":{"type":"string","enum":["line-end-hyphen-removed"]}},"required":["kind"],"additionalProperties":true},{"type":"object","properties":{"kind":{"type":"string","enum":["blank-inserted"]}},"required":["kind"],"additionalProperties":true},{"type":"null"}]},"at":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Where in the paragraph's `text` the piece `to` begins, in UTF-16 code units; none for a succession"},"by":{"type":"string","enum":["person"],"description":"Who decided, where it was not the scorer: a person's corrections"},"evidence":{"type":"object","additionalProperties":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"description":"By feature, in its unit"},"runnerUp":{"anyOf":[{"type":"object","properties":{"to":{"type":"string"},"probability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]}},"required":["to","probability"],"additionalProperties":true},{"type":"null"}]}},"required":["from","to","probability","edit","evidence","runnerUp"],"additionalProperties":true},"description":"Between the fragments of this paragraph, in reading order"},"succession":{"anyOf":[{"type":"object","properties":{"from":{"type":"string"},"to":{"type":"string"},"probability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"edit":{"anyOf":[{"type":"object","properties":{"kind":{"type":"string","enum":["doubled-character-folded"]},"count":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["kind","count"],"additionalProperties":true},{"type":"object","properties":{"kind":{"type":"string","enum":["line-end-hyphen-removed"]}},"required":["kind"],"additionalProperties":true},{"type":"object","properties":{"kind":{"type":"string","enum":["blank-inserted"]}},"required":["kind"],"additionalProperties":true},{"type":"null"}]},"at":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Where in the paragraph's `text` the piece `to` begins, in UTF-16 code units; none for a succession"},"by":{"type":"string","enum":["person"],"description":"Who decided, where it was not the scorer: a person's corrections"},"evidence":{"type":"object","additionalProperties":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"description":"By feature, in its unit"},"runnerUp":{"anyOf":[{"type":"object","properties":{"to":{"type":"string"},"probability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]}},"required":["to","probability"],"additionalProperties":true},{"type":"null"}]}},"required":["from","to","probability","edit","evidence","runnerUp"],"additionalProperties":true},{"type":"null"}],"description":"The step from the paragraph before, where it was decided"}},"required":["role","text","spans","gapBefore","joins","succession"],"additionalProperties":true}}},"required":["id","kind","page","headline","byline","speaker","confidence","paragraphs"],"additionalProperties":true}},"duplicates":{"type":"array","items":{"type":"object","properties":{"span":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["start","end"],"additionalProperties":true},"of":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["start","end"],"additionalProperties":true},"similarity":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]}},"required":["span","of","similarity"],"additionalProperties":true}},"unplaced":{"type":"array","items":{"type":"object","properties":{"span":{"type":"object","properties":{"start":{"type":"integer","minimum":0,"maximum":9007199254740991},"end":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["start","end"],"additionalProperties":true},"fragment":{"type":"string"},"reason":{"type":"string"}},"required":["span","fragment","reason"],"additionalProperties":true}},"missing":{"type":"array","items":{"type":"object","properties":{"expected":{"type":"string"},"evidence":{"type":"string"},"candidates":{"type":"array","items":{"type":"object","properties":{"article":{"type":"string"},"probability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]}},"required":["article","probability"],"additionalProperties":true}}},"required":["expected","evidence","candidates"],"additionalProperties":true}},"jumpLines":{"type":"array","items":{"type":"object","properties":{"fragment":{"type":"string","description":"The jump line, in `unplaced`"},"page":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Index in `pages`: where the line stands"},"says":{"type":"string","enum":["onward","back"],"description":"To where an article goes on, or back to where it began"},"target":{"anyOf":[{"type":"string"},{"type":"null"}],"description":"The number of the other page as the line says it, 3 or A5; null for none"},"article":{"anyOf":[{"type":"string"},{"type":"null"}],"description":"The article that the line stands in, where that is known"},"at":{"anyOf":[{"type":"string"},{"type":"null"}],"description":"The fragment that it stands behind (onward) or before (back)"},"join":{"anyOf":[{"type":"object","properties":{"from":{"type":"string"},"to":{"type":"string"}},"required":["from","to"],"additionalProperties":true},{"type":"null"}],"description":"The join or succession across pages that was made on its word; null where it was not followed: the other page is not in the source, or nothing there is sure enough"}},"required":["fragment","page","says","target","article","at","join"],"additionalProperties":true},"description":"Lines that send the reader to another page, and what came of each; left out where there is none"},"quality":{"type":"object","properties":{"openEnds":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Cut sentences that no piece was found for"},"gaps":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Places where text is known to be missing"},"meanJoinProbability":{"anyOf":[{"type":"number"},{"type":"string","enum":["Infinity","-Infinity","NaN"]}]},"unplacedCharacters":{"type":"integer","minimum":0,"maximum":9007199254740991,"description":"Non-blank characters in `unplaced`, furniture included"}},"required":["openEnds","gaps","meanJoinProbability","unplacedCharacters"],"additionalProperties":true}},"required":["schemaVersion","source","generator","pages","articles","duplicates","unplaced","missing","quality"],"additionalProperties":true};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://unpkg.com/restitch/schemas/reconstruction.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.schemaVersion === undefined) && (missing0 = "schemaVersion")) || ((data.source === undefined) && (missing0 = "source"))) || ((data.generator === undefined) && (missing0 = "generator"))) || ((data.pages === undefined) && (missing0 = "pages"))) || ((data.articles === undefined) && (missing0 = "articles"))) || ((data.duplicates === undefined) && (missing0 = "duplicates"))) || ((data.unplaced === undefined) && (missing0 = "unplaced"))) || ((data.missing === undefined) && (missing0 = "missing"))) || ((data.quality === undefined) && (missing0 = "quality"))){
validate20.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
const _errs2 = errors;
if(!((typeof data0 == "number") && (isFinite(data0)))){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "number"},message:"must be number"}];
return false;
}
if(!(data0 === 1)){
validate20.errors = [{instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/enum",keyword:"enum",params:{allowedValues: schema31.properties.schemaVersion.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
let data1 = data.source;
const _errs4 = errors;
if(errors === _errs4){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.name === undefined) && (missing1 = "name")) || ((data1.sha256 === undefined) && (missing1 = "sha256"))) || ((data1.format === undefined) && (missing1 = "format"))) || ((data1.length === undefined) && (missing1 = "length"))){
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
if(data1.name !== undefined){
const _errs7 = errors;
if(typeof data1.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/name",schemaPath:"#/properties/source/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.sha256 !== undefined){
const _errs9 = errors;
if(typeof data1.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/sha256",schemaPath:"#/properties/source/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.format !== undefined){
const _errs11 = errors;
if(typeof data1.format !== "string"){
validate20.errors = [{instancePath:instancePath+"/source/format",schemaPath:"#/properties/source/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.length !== undefined){
let data5 = data1.length;
const _errs13 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate20.errors = [{instancePath:instancePath+"/source/length",schemaPath:"#/properties/source/properties/length/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs13){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/source/length",schemaPath:"#/properties/source/properties/length/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate20.errors = [{instancePath:instancePath+"/source/length",schemaPath:"#/properties/source/properties/length/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generator !== undefined){
let data6 = data.generator;
const _errs15 = errors;
if(errors === _errs15){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((((data6.name === undefined) && (missing2 = "name")) || ((data6.version === undefined) && (missing2 = "version"))) || ((data6.model === undefined) && (missing2 = "model"))) || ((data6.segmenter === undefined) && (missing2 = "segmenter"))) || ((data6.options === undefined) && (missing2 = "options"))){
validate20.errors = [{instancePath:instancePath+"/generator",schemaPath:"#/properties/generator/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
if(data6.name !== undefined){
let data7 = data6.name;
const _errs18 = errors;
if(typeof data7 !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/name",schemaPath:"#/properties/generator/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data7 === "restitch")){
validate20.errors = [{instancePath:instancePath+"/generator/name",schemaPath:"#/properties/generator/properties/name/enum",keyword:"enum",params:{allowedValues: schema31.properties.generator.properties.name.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.version !== undefined){
const _errs20 = errors;
if(typeof data6.version !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/version",schemaPath:"#/properties/generator/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.model !== undefined){
let data9 = data6.model;
const _errs22 = errors;
if(errors === _errs22){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing3;
if(((data9.name === undefined) && (missing3 = "name")) || ((data9.sha256 === undefined) && (missing3 = "sha256"))){
validate20.errors = [{instancePath:instancePath+"/generator/model",schemaPath:"#/properties/generator/properties/model/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
if(data9.name !== undefined){
const _errs25 = errors;
if(typeof data9.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/model/name",schemaPath:"#/properties/generator/properties/model/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.sha256 !== undefined){
const _errs27 = errors;
if(typeof data9.sha256 !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/model/sha256",schemaPath:"#/properties/generator/properties/model/properties/sha256/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/generator/model",schemaPath:"#/properties/generator/properties/model/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.segmenter !== undefined){
const _errs29 = errors;
if(typeof data6.segmenter !== "string"){
validate20.errors = [{instancePath:instancePath+"/generator/segmenter",schemaPath:"#/properties/generator/properties/segmenter/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data6.options !== undefined){
let data13 = data6.options;
const _errs31 = errors;
if(errors === _errs31){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
for(const key0 in data13){
let data14 = data13[key0];
const _errs34 = errors;
const _errs35 = errors;
let valid5 = false;
const _errs36 = errors;
if(typeof data14 !== "string"){
const err0 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs36 === errors;
valid5 = valid5 || _valid0;
const _errs38 = errors;
if(!((typeof data14 == "number") && (isFinite(data14)))){
const err1 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid5 = valid5 || _valid0;
const _errs40 = errors;
if(typeof data14 !== "string"){
const err2 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((data14 === "Infinity") || (data14 === "-Infinity")) || (data14 === "NaN"))){
const err3 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf/2/enum",keyword:"enum",params:{allowedValues: schema31.properties.generator.properties.options.additionalProperties.anyOf[2].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs40 === errors;
valid5 = valid5 || _valid0;
const _errs42 = errors;
if(typeof data14 !== "boolean"){
const err4 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var _valid0 = _errs42 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err5 = {instancePath:instancePath+"/generator/options/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/generator/properties/options/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs34 === errors;
if(!valid4){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/generator/options",schemaPath:"#/properties/generator/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs31 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/generator",schemaPath:"#/properties/generator/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.pages !== undefined){
let data15 = data.pages;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data15)){
var valid6 = true;
const len0 = data15.length;
for(let i0=0; i0<len0; i0++){
let data16 = data15[i0];
const _errs46 = errors;
if(errors === _errs46){
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing4;
if(((data16.start === undefined) && (missing4 = "start")) || ((data16.end === undefined) && (missing4 = "end"))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0,schemaPath:"#/properties/pages/items/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
if(data16.start !== undefined){
let data17 = data16.start;
const _errs49 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/start",schemaPath:"#/properties/pages/items/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs49){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/start",schemaPath:"#/properties/pages/items/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data17 < 0 || isNaN(data17)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/start",schemaPath:"#/properties/pages/items/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs49 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.end !== undefined){
let data18 = data16.end;
const _errs51 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/end",schemaPath:"#/properties/pages/items/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs51){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/end",schemaPath:"#/properties/pages/items/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data18 < 0 || isNaN(data18)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/end",schemaPath:"#/properties/pages/items/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid7 = _errs51 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.name !== undefined){
const _errs53 = errors;
if(typeof data16.name !== "string"){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/name",schemaPath:"#/properties/pages/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs53 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.width !== undefined){
let data20 = data16.width;
const _errs55 = errors;
const _errs56 = errors;
let valid8 = false;
const _errs57 = errors;
if(!((typeof data20 == "number") && (isFinite(data20)))){
const err6 = {instancePath:instancePath+"/pages/" + i0+"/width",schemaPath:"#/properties/pages/items/properties/width/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid1 = _errs57 === errors;
valid8 = valid8 || _valid1;
const _errs59 = errors;
if(typeof data20 !== "string"){
const err7 = {instancePath:instancePath+"/pages/" + i0+"/width",schemaPath:"#/properties/pages/items/properties/width/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(((data20 === "Infinity") || (data20 === "-Infinity")) || (data20 === "NaN"))){
const err8 = {instancePath:instancePath+"/pages/" + i0+"/width",schemaPath:"#/properties/pages/items/properties/width/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.width.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid1 = _errs59 === errors;
valid8 = valid8 || _valid1;
if(!valid8){
const err9 = {instancePath:instancePath+"/pages/" + i0+"/width",schemaPath:"#/properties/pages/items/properties/width/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs56;
if(vErrors !== null){
if(_errs56){
vErrors.length = _errs56;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs55 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.height !== undefined){
let data21 = data16.height;
const _errs61 = errors;
const _errs62 = errors;
let valid9 = false;
const _errs63 = errors;
if(!((typeof data21 == "number") && (isFinite(data21)))){
const err10 = {instancePath:instancePath+"/pages/" + i0+"/height",schemaPath:"#/properties/pages/items/properties/height/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid2 = _errs63 === errors;
valid9 = valid9 || _valid2;
const _errs65 = errors;
if(typeof data21 !== "string"){
const err11 = {instancePath:instancePath+"/pages/" + i0+"/height",schemaPath:"#/properties/pages/items/properties/height/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data21 === "Infinity") || (data21 === "-Infinity")) || (data21 === "NaN"))){
const err12 = {instancePath:instancePath+"/pages/" + i0+"/height",schemaPath:"#/properties/pages/items/properties/height/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.height.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid2 = _errs65 === errors;
valid9 = valid9 || _valid2;
if(!valid9){
const err13 = {instancePath:instancePath+"/pages/" + i0+"/height",schemaPath:"#/properties/pages/items/properties/height/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs61 === errors;
}
else {
var valid7 = true;
}
if(valid7){
if(data16.lines !== undefined){
let data22 = data16.lines;
const _errs67 = errors;
if(errors === _errs67){
if(Array.isArray(data22)){
var valid10 = true;
const len1 = data22.length;
for(let i1=0; i1<len1; i1++){
let data23 = data22[i1];
const _errs69 = errors;
if(errors === _errs69){
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
let missing5;
if((((data23.start === undefined) && (missing5 = "start")) || ((data23.end === undefined) && (missing5 = "end"))) || ((data23.text === undefined) && (missing5 = "text"))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1,schemaPath:"#/properties/pages/items/properties/lines/items/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
if(data23.start !== undefined){
let data24 = data23.start;
const _errs72 = errors;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/start",schemaPath:"#/properties/pages/items/properties/lines/items/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs72){
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 9007199254740991 || isNaN(data24)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/start",schemaPath:"#/properties/pages/items/properties/lines/items/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data24 < 0 || isNaN(data24)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/start",schemaPath:"#/properties/pages/items/properties/lines/items/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid11 = _errs72 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.end !== undefined){
let data25 = data23.end;
const _errs74 = errors;
if(!(((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25))) && (isFinite(data25)))){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/end",schemaPath:"#/properties/pages/items/properties/lines/items/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs74){
if((typeof data25 == "number") && (isFinite(data25))){
if(data25 > 9007199254740991 || isNaN(data25)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/end",schemaPath:"#/properties/pages/items/properties/lines/items/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data25 < 0 || isNaN(data25)){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/end",schemaPath:"#/properties/pages/items/properties/lines/items/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid11 = _errs74 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.text !== undefined){
const _errs76 = errors;
if(typeof data23.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/text",schemaPath:"#/properties/pages/items/properties/lines/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs76 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.id !== undefined){
const _errs78 = errors;
if(typeof data23.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/id",schemaPath:"#/properties/pages/items/properties/lines/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs78 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.region !== undefined){
const _errs80 = errors;
if(typeof data23.region !== "string"){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/region",schemaPath:"#/properties/pages/items/properties/lines/items/properties/region/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid11 = _errs80 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.box !== undefined){
let data29 = data23.box;
const _errs82 = errors;
if(errors === _errs82){
if(Array.isArray(data29)){
if(data29.length > 4){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/maxItems",keyword:"maxItems",params:{limit: 4},message:"must NOT have more than 4 items"}];
return false;
}
else {
if(data29.length < 4){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/minItems",keyword:"minItems",params:{limit: 4},message:"must NOT have fewer than 4 items"}];
return false;
}
else {
const len2 = data29.length;
if(len2 > 0){
let data30 = data29[0];
const _errs84 = errors;
const _errs85 = errors;
let valid13 = false;
const _errs86 = errors;
if(!((typeof data30 == "number") && (isFinite(data30)))){
const err14 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/0",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/0/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid3 = _errs86 === errors;
valid13 = valid13 || _valid3;
const _errs88 = errors;
if(typeof data30 !== "string"){
const err15 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/0",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/0/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((data30 === "Infinity") || (data30 === "-Infinity")) || (data30 === "NaN"))){
const err16 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/0",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/0/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.lines.items.properties.box.prefixItems[0].anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid3 = _errs88 === errors;
valid13 = valid13 || _valid3;
if(!valid13){
const err17 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/0",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs84 === errors;
}
if(valid12){
if(len2 > 1){
let data31 = data29[1];
const _errs90 = errors;
const _errs91 = errors;
let valid14 = false;
const _errs92 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err18 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/1",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/1/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid4 = _errs92 === errors;
valid14 = valid14 || _valid4;
const _errs94 = errors;
if(typeof data31 !== "string"){
const err19 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/1",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/1/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data31 === "Infinity") || (data31 === "-Infinity")) || (data31 === "NaN"))){
const err20 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/1",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/1/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.lines.items.properties.box.prefixItems[1].anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid4 = _errs94 === errors;
valid14 = valid14 || _valid4;
if(!valid14){
const err21 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/1",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/1/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs91;
if(vErrors !== null){
if(_errs91){
vErrors.length = _errs91;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs90 === errors;
}
if(valid12){
if(len2 > 2){
let data32 = data29[2];
const _errs96 = errors;
const _errs97 = errors;
let valid15 = false;
const _errs98 = errors;
if(!((typeof data32 == "number") && (isFinite(data32)))){
const err22 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/2",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/2/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid5 = _errs98 === errors;
valid15 = valid15 || _valid5;
const _errs100 = errors;
if(typeof data32 !== "string"){
const err23 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/2",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/2/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(!(((data32 === "Infinity") || (data32 === "-Infinity")) || (data32 === "NaN"))){
const err24 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/2",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/2/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.lines.items.properties.box.prefixItems[2].anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid5 = _errs100 === errors;
valid15 = valid15 || _valid5;
if(!valid15){
const err25 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/2",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/2/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs97;
if(vErrors !== null){
if(_errs97){
vErrors.length = _errs97;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs96 === errors;
}
if(valid12){
if(len2 > 3){
let data33 = data29[3];
const _errs102 = errors;
const _errs103 = errors;
let valid16 = false;
const _errs104 = errors;
if(!((typeof data33 == "number") && (isFinite(data33)))){
const err26 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/3",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/3/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid6 = _errs104 === errors;
valid16 = valid16 || _valid6;
const _errs106 = errors;
if(typeof data33 !== "string"){
const err27 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/3",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/3/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((data33 === "Infinity") || (data33 === "-Infinity")) || (data33 === "NaN"))){
const err28 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/3",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/3/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.lines.items.properties.box.prefixItems[3].anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid6 = _errs106 === errors;
valid16 = valid16 || _valid6;
if(!valid16){
const err29 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box/3",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/prefixItems/3/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
}
var valid12 = _errs102 === errors;
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/box",schemaPath:"#/properties/pages/items/properties/lines/items/properties/box/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid11 = _errs82 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.size !== undefined){
let data34 = data23.size;
const _errs108 = errors;
const _errs109 = errors;
let valid17 = false;
const _errs110 = errors;
if(!((typeof data34 == "number") && (isFinite(data34)))){
const err30 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/size",schemaPath:"#/properties/pages/items/properties/lines/items/properties/size/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid7 = _errs110 === errors;
valid17 = valid17 || _valid7;
const _errs112 = errors;
if(typeof data34 !== "string"){
const err31 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/size",schemaPath:"#/properties/pages/items/properties/lines/items/properties/size/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((data34 === "Infinity") || (data34 === "-Infinity")) || (data34 === "NaN"))){
const err32 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/size",schemaPath:"#/properties/pages/items/properties/lines/items/properties/size/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.pages.items.properties.lines.items.properties.size.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid7 = _errs112 === errors;
valid17 = valid17 || _valid7;
if(!valid17){
const err33 = {instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/size",schemaPath:"#/properties/pages/items/properties/lines/items/properties/size/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs109;
if(vErrors !== null){
if(_errs109){
vErrors.length = _errs109;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs108 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data23.vertical !== undefined){
const _errs114 = errors;
if(typeof data23.vertical !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1+"/vertical",schemaPath:"#/properties/pages/items/properties/lines/items/properties/vertical/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid11 = _errs114 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines/" + i1,schemaPath:"#/properties/pages/items/properties/lines/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid10 = _errs69 === errors;
if(!valid10){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pages/" + i0+"/lines",schemaPath:"#/properties/pages/items/properties/lines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid7 = _errs67 === errors;
}
else {
var valid7 = true;
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pages/" + i0,schemaPath:"#/properties/pages/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid6 = _errs46 === errors;
if(!valid6){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/pages",schemaPath:"#/properties/pages/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.articles !== undefined){
let data36 = data.articles;
const _errs116 = errors;
if(errors === _errs116){
if(Array.isArray(data36)){
var valid18 = true;
const len3 = data36.length;
for(let i2=0; i2<len3; i2++){
let data37 = data36[i2];
const _errs118 = errors;
if(errors === _errs118){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing6;
if(((((((((data37.id === undefined) && (missing6 = "id")) || ((data37.kind === undefined) && (missing6 = "kind"))) || ((data37.page === undefined) && (missing6 = "page"))) || ((data37.headline === undefined) && (missing6 = "headline"))) || ((data37.byline === undefined) && (missing6 = "byline"))) || ((data37.speaker === undefined) && (missing6 = "speaker"))) || ((data37.confidence === undefined) && (missing6 = "confidence"))) || ((data37.paragraphs === undefined) && (missing6 = "paragraphs"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2,schemaPath:"#/properties/articles/items/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
if(data37.id !== undefined){
const _errs121 = errors;
if(typeof data37.id !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/id",schemaPath:"#/properties/articles/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid19 = _errs121 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.kind !== undefined){
let data39 = data37.kind;
const _errs123 = errors;
if(typeof data39 !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/kind",schemaPath:"#/properties/articles/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((((data39 === "speech") || (data39 === "news")) || (data39 === "front-matter")) || (data39 === "other"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/kind",schemaPath:"#/properties/articles/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid19 = _errs123 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.page !== undefined){
let data40 = data37.page;
const _errs125 = errors;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/page",schemaPath:"#/properties/articles/items/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs125){
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 9007199254740991 || isNaN(data40)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/page",schemaPath:"#/properties/articles/items/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data40 < 0 || isNaN(data40)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/page",schemaPath:"#/properties/articles/items/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid19 = _errs125 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.headline !== undefined){
let data41 = data37.headline;
const _errs127 = errors;
const _errs128 = errors;
let valid20 = false;
const _errs129 = errors;
if(typeof data41 !== "string"){
const err34 = {instancePath:instancePath+"/articles/" + i2+"/headline",schemaPath:"#/properties/articles/items/properties/headline/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid8 = _errs129 === errors;
valid20 = valid20 || _valid8;
const _errs131 = errors;
if(data41 !== null){
const err35 = {instancePath:instancePath+"/articles/" + i2+"/headline",schemaPath:"#/properties/articles/items/properties/headline/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid8 = _errs131 === errors;
valid20 = valid20 || _valid8;
if(!valid20){
const err36 = {instancePath:instancePath+"/articles/" + i2+"/headline",schemaPath:"#/properties/articles/items/properties/headline/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs127 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.byline !== undefined){
let data42 = data37.byline;
const _errs133 = errors;
const _errs134 = errors;
let valid21 = false;
const _errs135 = errors;
if(typeof data42 !== "string"){
const err37 = {instancePath:instancePath+"/articles/" + i2+"/byline",schemaPath:"#/properties/articles/items/properties/byline/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid9 = _errs135 === errors;
valid21 = valid21 || _valid9;
const _errs137 = errors;
if(data42 !== null){
const err38 = {instancePath:instancePath+"/articles/" + i2+"/byline",schemaPath:"#/properties/articles/items/properties/byline/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid9 = _errs137 === errors;
valid21 = valid21 || _valid9;
if(!valid21){
const err39 = {instancePath:instancePath+"/articles/" + i2+"/byline",schemaPath:"#/properties/articles/items/properties/byline/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs134;
if(vErrors !== null){
if(_errs134){
vErrors.length = _errs134;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs133 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.speaker !== undefined){
let data43 = data37.speaker;
const _errs139 = errors;
const _errs140 = errors;
let valid22 = false;
const _errs141 = errors;
if(typeof data43 !== "string"){
const err40 = {instancePath:instancePath+"/articles/" + i2+"/speaker",schemaPath:"#/properties/articles/items/properties/speaker/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid10 = _errs141 === errors;
valid22 = valid22 || _valid10;
const _errs143 = errors;
if(data43 !== null){
const err41 = {instancePath:instancePath+"/articles/" + i2+"/speaker",schemaPath:"#/properties/articles/items/properties/speaker/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid10 = _errs143 === errors;
valid22 = valid22 || _valid10;
if(!valid22){
const err42 = {instancePath:instancePath+"/articles/" + i2+"/speaker",schemaPath:"#/properties/articles/items/properties/speaker/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs140;
if(vErrors !== null){
if(_errs140){
vErrors.length = _errs140;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs139 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.confidence !== undefined){
let data44 = data37.confidence;
const _errs145 = errors;
const _errs146 = errors;
let valid23 = false;
const _errs147 = errors;
if(!((typeof data44 == "number") && (isFinite(data44)))){
const err43 = {instancePath:instancePath+"/articles/" + i2+"/confidence",schemaPath:"#/properties/articles/items/properties/confidence/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid11 = _errs147 === errors;
valid23 = valid23 || _valid11;
const _errs149 = errors;
if(typeof data44 !== "string"){
const err44 = {instancePath:instancePath+"/articles/" + i2+"/confidence",schemaPath:"#/properties/articles/items/properties/confidence/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!(((data44 === "Infinity") || (data44 === "-Infinity")) || (data44 === "NaN"))){
const err45 = {instancePath:instancePath+"/articles/" + i2+"/confidence",schemaPath:"#/properties/articles/items/properties/confidence/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.confidence.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid11 = _errs149 === errors;
valid23 = valid23 || _valid11;
if(!valid23){
const err46 = {instancePath:instancePath+"/articles/" + i2+"/confidence",schemaPath:"#/properties/articles/items/properties/confidence/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs146;
if(vErrors !== null){
if(_errs146){
vErrors.length = _errs146;
}
else {
vErrors = null;
}
}
}
var valid19 = _errs145 === errors;
}
else {
var valid19 = true;
}
if(valid19){
if(data37.paragraphs !== undefined){
let data45 = data37.paragraphs;
const _errs151 = errors;
if(errors === _errs151){
if(Array.isArray(data45)){
var valid24 = true;
const len4 = data45.length;
for(let i3=0; i3<len4; i3++){
let data46 = data45[i3];
const _errs153 = errors;
if(errors === _errs153){
if(data46 && typeof data46 == "object" && !Array.isArray(data46)){
let missing7;
if(((((((data46.role === undefined) && (missing7 = "role")) || ((data46.text === undefined) && (missing7 = "text"))) || ((data46.spans === undefined) && (missing7 = "spans"))) || ((data46.gapBefore === undefined) && (missing7 = "gapBefore"))) || ((data46.joins === undefined) && (missing7 = "joins"))) || ((data46.succession === undefined) && (missing7 = "succession"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3,schemaPath:"#/properties/articles/items/properties/paragraphs/items/required",keyword:"required",params:{missingProperty: missing7},message:"must have required property '"+missing7+"'"}];
return false;
}
else {
if(data46.role !== undefined){
let data47 = data46.role;
const _errs156 = errors;
if(typeof data47 !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/role",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(((((((((data47 === "headline") || (data47 === "subtitle")) || (data47 === "label")) || (data47 === "kicker")) || (data47 === "byline")) || (data47 === "lead")) || (data47 === "body")) || (data47 === "caption")) || (data47 === "furniture"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/role",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/role/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.role.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid25 = _errs156 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.text !== undefined){
const _errs158 = errors;
if(typeof data46.text !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/text",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid25 = _errs158 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.spans !== undefined){
let data49 = data46.spans;
const _errs160 = errors;
if(errors === _errs160){
if(Array.isArray(data49)){
var valid26 = true;
const len5 = data49.length;
for(let i4=0; i4<len5; i4++){
let data50 = data49[i4];
const _errs162 = errors;
if(errors === _errs162){
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
let missing8;
if((((data50.start === undefined) && (missing8 = "start")) || ((data50.end === undefined) && (missing8 = "end"))) || ((data50.fragment === undefined) && (missing8 = "fragment"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/required",keyword:"required",params:{missingProperty: missing8},message:"must have required property '"+missing8+"'"}];
return false;
}
else {
if(data50.start !== undefined){
let data51 = data50.start;
const _errs165 = errors;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs165){
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 9007199254740991 || isNaN(data51)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data51 < 0 || isNaN(data51)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid27 = _errs165 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data50.end !== undefined){
let data52 = data50.end;
const _errs167 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs167){
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 9007199254740991 || isNaN(data52)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data52 < 0 || isNaN(data52)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid27 = _errs167 === errors;
}
else {
var valid27 = true;
}
if(valid27){
if(data50.fragment !== undefined){
const _errs169 = errors;
if(typeof data50.fragment !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4+"/fragment",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/properties/fragment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid27 = _errs169 === errors;
}
else {
var valid27 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans/" + i4,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid26 = _errs162 === errors;
if(!valid26){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/spans",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/spans/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs160 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.edits !== undefined){
let data54 = data46.edits;
const _errs171 = errors;
if(errors === _errs171){
if(Array.isArray(data54)){
var valid28 = true;
const len6 = data54.length;
for(let i5=0; i5<len6; i5++){
let data55 = data54[i5];
const _errs173 = errors;
if(errors === _errs173){
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
let missing9;
if(((data55.span === undefined) && (missing9 = "span")) || ((data55.kind === undefined) && (missing9 = "kind"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/required",keyword:"required",params:{missingProperty: missing9},message:"must have required property '"+missing9+"'"}];
return false;
}
else {
if(data55.span !== undefined){
let data56 = data55.span;
const _errs176 = errors;
if(errors === _errs176){
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
let missing10;
if(((data56.start === undefined) && (missing10 = "start")) || ((data56.end === undefined) && (missing10 = "end"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/required",keyword:"required",params:{missingProperty: missing10},message:"must have required property '"+missing10+"'"}];
return false;
}
else {
if(data56.start !== undefined){
let data57 = data56.start;
const _errs179 = errors;
if(!(((typeof data57 == "number") && (!(data57 % 1) && !isNaN(data57))) && (isFinite(data57)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs179){
if((typeof data57 == "number") && (isFinite(data57))){
if(data57 > 9007199254740991 || isNaN(data57)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data57 < 0 || isNaN(data57)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/start",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid30 = _errs179 === errors;
}
else {
var valid30 = true;
}
if(valid30){
if(data56.end !== undefined){
let data58 = data56.end;
const _errs181 = errors;
if(!(((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58))) && (isFinite(data58)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs181){
if((typeof data58 == "number") && (isFinite(data58))){
if(data58 > 9007199254740991 || isNaN(data58)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data58 < 0 || isNaN(data58)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span/end",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid30 = _errs181 === errors;
}
else {
var valid30 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/span",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/span/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid29 = _errs176 === errors;
}
else {
var valid29 = true;
}
if(valid29){
if(data55.kind !== undefined){
let data59 = data55.kind;
const _errs183 = errors;
if(typeof data59 !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data59 === "doubled-character-folded") || (data59 === "line-end-hyphen-removed"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5+"/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.edits.items.properties.kind.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid29 = _errs183 === errors;
}
else {
var valid29 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits/" + i5,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid28 = _errs173 === errors;
if(!valid28){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/edits",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/edits/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs171 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.gapBefore !== undefined){
const _errs185 = errors;
if(typeof data46.gapBefore !== "boolean"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/gapBefore",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/gapBefore/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid25 = _errs185 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.joins !== undefined){
let data61 = data46.joins;
const _errs187 = errors;
if(errors === _errs187){
if(Array.isArray(data61)){
var valid31 = true;
const len7 = data61.length;
for(let i6=0; i6<len7; i6++){
let data62 = data61[i6];
const _errs189 = errors;
if(errors === _errs189){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
let missing11;
if(((((((data62.from === undefined) && (missing11 = "from")) || ((data62.to === undefined) && (missing11 = "to"))) || ((data62.probability === undefined) && (missing11 = "probability"))) || ((data62.edit === undefined) && (missing11 = "edit"))) || ((data62.evidence === undefined) && (missing11 = "evidence"))) || ((data62.runnerUp === undefined) && (missing11 = "runnerUp"))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/required",keyword:"required",params:{missingProperty: missing11},message:"must have required property '"+missing11+"'"}];
return false;
}
else {
if(data62.from !== undefined){
const _errs192 = errors;
if(typeof data62.from !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/from",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs192 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.to !== undefined){
const _errs194 = errors;
if(typeof data62.to !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/to",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid32 = _errs194 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.probability !== undefined){
let data65 = data62.probability;
const _errs196 = errors;
const _errs197 = errors;
let valid33 = false;
const _errs198 = errors;
if(!((typeof data65 == "number") && (isFinite(data65)))){
const err47 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/probability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid12 = _errs198 === errors;
valid33 = valid33 || _valid12;
const _errs200 = errors;
if(typeof data65 !== "string"){
const err48 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/probability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(!(((data65 === "Infinity") || (data65 === "-Infinity")) || (data65 === "NaN"))){
const err49 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/probability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.probability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid12 = _errs200 === errors;
valid33 = valid33 || _valid12;
if(!valid33){
const err50 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/probability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs197;
if(vErrors !== null){
if(_errs197){
vErrors.length = _errs197;
}
else {
vErrors = null;
}
}
}
var valid32 = _errs196 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.edit !== undefined){
let data66 = data62.edit;
const _errs202 = errors;
const _errs203 = errors;
let valid34 = false;
const _errs204 = errors;
if(errors === _errs204){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing12;
if(((data66.kind === undefined) && (missing12 = "kind")) || ((data66.count === undefined) && (missing12 = "count"))){
const err51 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/required",keyword:"required",params:{missingProperty: missing12},message:"must have required property '"+missing12+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
else {
if(data66.kind !== undefined){
let data67 = data66.kind;
const _errs207 = errors;
if(typeof data67 !== "string"){
const err52 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(!(data67 === "doubled-character-folded")){
const err53 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.edit.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
var valid35 = _errs207 === errors;
}
else {
var valid35 = true;
}
if(valid35){
if(data66.count !== undefined){
let data68 = data66.count;
const _errs209 = errors;
if(!(((typeof data68 == "number") && (!(data68 % 1) && !isNaN(data68))) && (isFinite(data68)))){
const err54 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(errors === _errs209){
if((typeof data68 == "number") && (isFinite(data68))){
if(data68 > 9007199254740991 || isNaN(data68)){
const err55 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
else {
if(data68 < 0 || isNaN(data68)){
const err56 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
}
var valid35 = _errs209 === errors;
}
else {
var valid35 = true;
}
}
}
}
else {
const err57 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid13 = _errs204 === errors;
valid34 = valid34 || _valid13;
if(_valid13){
var props0 = true;
}
const _errs211 = errors;
if(errors === _errs211){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing13;
if((data66.kind === undefined) && (missing13 = "kind")){
const err58 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/1/required",keyword:"required",params:{missingProperty: missing13},message:"must have required property '"+missing13+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
if(data66.kind !== undefined){
let data69 = data66.kind;
if(typeof data69 !== "string"){
const err59 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(!(data69 === "line-end-hyphen-removed")){
const err60 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.edit.anyOf[1].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
}
else {
const err61 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
var _valid13 = _errs211 === errors;
valid34 = valid34 || _valid13;
if(_valid13){
if(props0 !== true){
props0 = true;
}
}
const _errs216 = errors;
if(errors === _errs216){
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
let missing14;
if((data66.kind === undefined) && (missing14 = "kind")){
const err62 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/2/required",keyword:"required",params:{missingProperty: missing14},message:"must have required property '"+missing14+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
else {
if(data66.kind !== undefined){
let data70 = data66.kind;
if(typeof data70 !== "string"){
const err63 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(data70 === "blank-inserted")){
const err64 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/2/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.edit.anyOf[2].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
}
else {
const err65 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
var _valid13 = _errs216 === errors;
valid34 = valid34 || _valid13;
if(_valid13){
if(props0 !== true){
props0 = true;
}
}
const _errs221 = errors;
if(data66 !== null){
const err66 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf/3/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid13 = _errs221 === errors;
valid34 = valid34 || _valid13;
if(!valid34){
const err67 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/edit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs203;
if(vErrors !== null){
if(_errs203){
vErrors.length = _errs203;
}
else {
vErrors = null;
}
}
}
var valid32 = _errs202 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.at !== undefined){
let data71 = data62.at;
const _errs223 = errors;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/at/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs223){
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 9007199254740991 || isNaN(data71)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/at/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data71 < 0 || isNaN(data71)){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid32 = _errs223 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.by !== undefined){
let data72 = data62.by;
const _errs225 = errors;
if(typeof data72 !== "string"){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/by",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!(data72 === "person")){
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/by",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/by/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.by.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid32 = _errs225 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.evidence !== undefined){
let data73 = data62.evidence;
const _errs227 = errors;
if(errors === _errs227){
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key1 in data73){
let data74 = data73[key1];
const _errs230 = errors;
const _errs231 = errors;
let valid39 = false;
const _errs232 = errors;
if(!((typeof data74 == "number") && (isFinite(data74)))){
const err68 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/evidence/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/evidence/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid14 = _errs232 === errors;
valid39 = valid39 || _valid14;
const _errs234 = errors;
if(typeof data74 !== "string"){
const err69 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/evidence/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/evidence/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!(((data74 === "Infinity") || (data74 === "-Infinity")) || (data74 === "NaN"))){
const err70 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/evidence/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/evidence/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.evidence.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid14 = _errs234 === errors;
valid39 = valid39 || _valid14;
if(!valid39){
const err71 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/evidence/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/evidence/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs231;
if(vErrors !== null){
if(_errs231){
vErrors.length = _errs231;
}
else {
vErrors = null;
}
}
}
var valid38 = _errs230 === errors;
if(!valid38){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/evidence",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/evidence/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid32 = _errs227 === errors;
}
else {
var valid32 = true;
}
if(valid32){
if(data62.runnerUp !== undefined){
let data75 = data62.runnerUp;
const _errs236 = errors;
const _errs237 = errors;
let valid40 = false;
const _errs238 = errors;
if(errors === _errs238){
if(data75 && typeof data75 == "object" && !Array.isArray(data75)){
let missing15;
if(((data75.to === undefined) && (missing15 = "to")) || ((data75.probability === undefined) && (missing15 = "probability"))){
const err72 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/required",keyword:"required",params:{missingProperty: missing15},message:"must have required property '"+missing15+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
else {
if(data75.to !== undefined){
const _errs241 = errors;
if(typeof data75.to !== "string"){
const err73 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp/to",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var valid41 = _errs241 === errors;
}
else {
var valid41 = true;
}
if(valid41){
if(data75.probability !== undefined){
let data77 = data75.probability;
const _errs243 = errors;
const _errs244 = errors;
let valid42 = false;
const _errs245 = errors;
if(!((typeof data77 == "number") && (isFinite(data77)))){
const err74 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/properties/probability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
var _valid16 = _errs245 === errors;
valid42 = valid42 || _valid16;
const _errs247 = errors;
if(typeof data77 !== "string"){
const err75 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/properties/probability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(!(((data77 === "Infinity") || (data77 === "-Infinity")) || (data77 === "NaN"))){
const err76 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/properties/probability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.joins.items.properties.runnerUp.anyOf[0].properties.probability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid16 = _errs247 === errors;
valid42 = valid42 || _valid16;
if(!valid42){
const err77 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/properties/probability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
else {
errors = _errs244;
if(vErrors !== null){
if(_errs244){
vErrors.length = _errs244;
}
else {
vErrors = null;
}
}
}
var valid41 = _errs243 === errors;
}
else {
var valid41 = true;
}
}
}
}
else {
const err78 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var _valid15 = _errs238 === errors;
valid40 = valid40 || _valid15;
const _errs249 = errors;
if(data75 !== null){
const err79 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
var _valid15 = _errs249 === errors;
valid40 = valid40 || _valid15;
if(!valid40){
const err80 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6+"/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/properties/runnerUp/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs237;
if(vErrors !== null){
if(_errs237){
vErrors.length = _errs237;
}
else {
vErrors = null;
}
}
}
var valid32 = _errs236 === errors;
}
else {
var valid32 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins/" + i6,schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid31 = _errs189 === errors;
if(!valid31){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/joins",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/joins/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid25 = _errs187 === errors;
}
else {
var valid25 = true;
}
if(valid25){
if(data46.succession !== undefined){
let data78 = data46.succession;
const _errs251 = errors;
const _errs252 = errors;
let valid43 = false;
const _errs253 = errors;
if(errors === _errs253){
if(data78 && typeof data78 == "object" && !Array.isArray(data78)){
let missing16;
if(((((((data78.from === undefined) && (missing16 = "from")) || ((data78.to === undefined) && (missing16 = "to"))) || ((data78.probability === undefined) && (missing16 = "probability"))) || ((data78.edit === undefined) && (missing16 = "edit"))) || ((data78.evidence === undefined) && (missing16 = "evidence"))) || ((data78.runnerUp === undefined) && (missing16 = "runnerUp"))){
const err81 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/required",keyword:"required",params:{missingProperty: missing16},message:"must have required property '"+missing16+"'"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
else {
if(data78.from !== undefined){
const _errs256 = errors;
if(typeof data78.from !== "string"){
const err82 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/from",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
var valid44 = _errs256 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.to !== undefined){
const _errs258 = errors;
if(typeof data78.to !== "string"){
const err83 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/to",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
var valid44 = _errs258 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.probability !== undefined){
let data81 = data78.probability;
const _errs260 = errors;
const _errs261 = errors;
let valid45 = false;
const _errs262 = errors;
if(!((typeof data81 == "number") && (isFinite(data81)))){
const err84 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/probability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
var _valid18 = _errs262 === errors;
valid45 = valid45 || _valid18;
const _errs264 = errors;
if(typeof data81 !== "string"){
const err85 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/probability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(!(((data81 === "Infinity") || (data81 === "-Infinity")) || (data81 === "NaN"))){
const err86 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/probability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.probability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid18 = _errs264 === errors;
valid45 = valid45 || _valid18;
if(!valid45){
const err87 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/probability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
else {
errors = _errs261;
if(vErrors !== null){
if(_errs261){
vErrors.length = _errs261;
}
else {
vErrors = null;
}
}
}
var valid44 = _errs260 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.edit !== undefined){
let data82 = data78.edit;
const _errs266 = errors;
const _errs267 = errors;
let valid46 = false;
const _errs268 = errors;
if(errors === _errs268){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing17;
if(((data82.kind === undefined) && (missing17 = "kind")) || ((data82.count === undefined) && (missing17 = "count"))){
const err88 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/required",keyword:"required",params:{missingProperty: missing17},message:"must have required property '"+missing17+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
else {
if(data82.kind !== undefined){
let data83 = data82.kind;
const _errs271 = errors;
if(typeof data83 !== "string"){
const err89 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(!(data83 === "doubled-character-folded")){
const err90 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.edit.anyOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
var valid47 = _errs271 === errors;
}
else {
var valid47 = true;
}
if(valid47){
if(data82.count !== undefined){
let data84 = data82.count;
const _errs273 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err91 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/properties/count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(errors === _errs273){
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 > 9007199254740991 || isNaN(data84)){
const err92 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/properties/count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
else {
if(data84 < 0 || isNaN(data84)){
const err93 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/count",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/properties/count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
}
var valid47 = _errs273 === errors;
}
else {
var valid47 = true;
}
}
}
}
else {
const err94 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
var _valid19 = _errs268 === errors;
valid46 = valid46 || _valid19;
if(_valid19){
var props2 = true;
}
const _errs275 = errors;
if(errors === _errs275){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing18;
if((data82.kind === undefined) && (missing18 = "kind")){
const err95 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/1/required",keyword:"required",params:{missingProperty: missing18},message:"must have required property '"+missing18+"'"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
if(data82.kind !== undefined){
let data85 = data82.kind;
if(typeof data85 !== "string"){
const err96 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/1/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(!(data85 === "line-end-hyphen-removed")){
const err97 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/1/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.edit.anyOf[1].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
}
}
else {
const err98 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
var _valid19 = _errs275 === errors;
valid46 = valid46 || _valid19;
if(_valid19){
if(props2 !== true){
props2 = true;
}
}
const _errs280 = errors;
if(errors === _errs280){
if(data82 && typeof data82 == "object" && !Array.isArray(data82)){
let missing19;
if((data82.kind === undefined) && (missing19 = "kind")){
const err99 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/2/required",keyword:"required",params:{missingProperty: missing19},message:"must have required property '"+missing19+"'"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
else {
if(data82.kind !== undefined){
let data86 = data82.kind;
if(typeof data86 !== "string"){
const err100 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/2/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(!(data86 === "blank-inserted")){
const err101 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit/kind",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/2/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.edit.anyOf[2].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
}
else {
const err102 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
var _valid19 = _errs280 === errors;
valid46 = valid46 || _valid19;
if(_valid19){
if(props2 !== true){
props2 = true;
}
}
const _errs285 = errors;
if(data82 !== null){
const err103 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf/3/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid19 = _errs285 === errors;
valid46 = valid46 || _valid19;
if(!valid46){
const err104 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/edit",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/edit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
else {
errors = _errs267;
if(vErrors !== null){
if(_errs267){
vErrors.length = _errs267;
}
else {
vErrors = null;
}
}
}
var valid44 = _errs266 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.at !== undefined){
let data87 = data78.at;
const _errs287 = errors;
if(!(((typeof data87 == "number") && (!(data87 % 1) && !isNaN(data87))) && (isFinite(data87)))){
const err105 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/at/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(errors === _errs287){
if((typeof data87 == "number") && (isFinite(data87))){
if(data87 > 9007199254740991 || isNaN(data87)){
const err106 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/at/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
else {
if(data87 < 0 || isNaN(data87)){
const err107 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/at",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/at/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
}
var valid44 = _errs287 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.by !== undefined){
let data88 = data78.by;
const _errs289 = errors;
if(typeof data88 !== "string"){
const err108 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/by",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(!(data88 === "person")){
const err109 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/by",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/by/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.by.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
var valid44 = _errs289 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.evidence !== undefined){
let data89 = data78.evidence;
const _errs291 = errors;
if(errors === _errs291){
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
for(const key2 in data89){
let data90 = data89[key2];
const _errs294 = errors;
const _errs295 = errors;
let valid51 = false;
const _errs296 = errors;
if(!((typeof data90 == "number") && (isFinite(data90)))){
const err110 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/evidence/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/evidence/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid20 = _errs296 === errors;
valid51 = valid51 || _valid20;
const _errs298 = errors;
if(typeof data90 !== "string"){
const err111 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/evidence/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/evidence/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
if(!(((data90 === "Infinity") || (data90 === "-Infinity")) || (data90 === "NaN"))){
const err112 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/evidence/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/evidence/additionalProperties/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.evidence.additionalProperties.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid20 = _errs298 === errors;
valid51 = valid51 || _valid20;
if(!valid51){
const err113 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/evidence/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/evidence/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
else {
errors = _errs295;
if(vErrors !== null){
if(_errs295){
vErrors.length = _errs295;
}
else {
vErrors = null;
}
}
}
var valid50 = _errs294 === errors;
if(!valid50){
break;
}
}
}
else {
const err114 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/evidence",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/evidence/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
var valid44 = _errs291 === errors;
}
else {
var valid44 = true;
}
if(valid44){
if(data78.runnerUp !== undefined){
let data91 = data78.runnerUp;
const _errs300 = errors;
const _errs301 = errors;
let valid52 = false;
const _errs302 = errors;
if(errors === _errs302){
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
let missing20;
if(((data91.to === undefined) && (missing20 = "to")) || ((data91.probability === undefined) && (missing20 = "probability"))){
const err115 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/required",keyword:"required",params:{missingProperty: missing20},message:"must have required property '"+missing20+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
else {
if(data91.to !== undefined){
const _errs305 = errors;
if(typeof data91.to !== "string"){
const err116 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp/to",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var valid53 = _errs305 === errors;
}
else {
var valid53 = true;
}
if(valid53){
if(data91.probability !== undefined){
let data93 = data91.probability;
const _errs307 = errors;
const _errs308 = errors;
let valid54 = false;
const _errs309 = errors;
if(!((typeof data93 == "number") && (isFinite(data93)))){
const err117 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/properties/probability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid22 = _errs309 === errors;
valid54 = valid54 || _valid22;
const _errs311 = errors;
if(typeof data93 !== "string"){
const err118 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/properties/probability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(!(((data93 === "Infinity") || (data93 === "-Infinity")) || (data93 === "NaN"))){
const err119 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/properties/probability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.articles.items.properties.paragraphs.items.properties.succession.anyOf[0].properties.runnerUp.anyOf[0].properties.probability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
var _valid22 = _errs311 === errors;
valid54 = valid54 || _valid22;
if(!valid54){
const err120 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp/probability",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/properties/probability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
else {
errors = _errs308;
if(vErrors !== null){
if(_errs308){
vErrors.length = _errs308;
}
else {
vErrors = null;
}
}
}
var valid53 = _errs307 === errors;
}
else {
var valid53 = true;
}
}
}
}
else {
const err121 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
var _valid21 = _errs302 === errors;
valid52 = valid52 || _valid21;
const _errs313 = errors;
if(data91 !== null){
const err122 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid21 = _errs313 === errors;
valid52 = valid52 || _valid21;
if(!valid52){
const err123 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession/runnerUp",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/properties/runnerUp/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
else {
errors = _errs301;
if(vErrors !== null){
if(_errs301){
vErrors.length = _errs301;
}
else {
vErrors = null;
}
}
}
var valid44 = _errs300 === errors;
}
else {
var valid44 = true;
}
}
}
}
}
}
}
}
}
}
else {
const err124 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
var _valid17 = _errs253 === errors;
valid43 = valid43 || _valid17;
const _errs315 = errors;
if(data78 !== null){
const err125 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
var _valid17 = _errs315 === errors;
valid43 = valid43 || _valid17;
if(!valid43){
const err126 = {instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3+"/succession",schemaPath:"#/properties/articles/items/properties/paragraphs/items/properties/succession/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs252;
if(vErrors !== null){
if(_errs252){
vErrors.length = _errs252;
}
else {
vErrors = null;
}
}
}
var valid25 = _errs251 === errors;
}
else {
var valid25 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs/" + i3,schemaPath:"#/properties/articles/items/properties/paragraphs/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid24 = _errs153 === errors;
if(!valid24){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2+"/paragraphs",schemaPath:"#/properties/articles/items/properties/paragraphs/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid19 = _errs151 === errors;
}
else {
var valid19 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles/" + i2,schemaPath:"#/properties/articles/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid18 = _errs118 === errors;
if(!valid18){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/articles",schemaPath:"#/properties/articles/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs116 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.duplicates !== undefined){
let data94 = data.duplicates;
const _errs317 = errors;
if(errors === _errs317){
if(Array.isArray(data94)){
var valid55 = true;
const len8 = data94.length;
for(let i7=0; i7<len8; i7++){
let data95 = data94[i7];
const _errs319 = errors;
if(errors === _errs319){
if(data95 && typeof data95 == "object" && !Array.isArray(data95)){
let missing21;
if((((data95.span === undefined) && (missing21 = "span")) || ((data95.of === undefined) && (missing21 = "of"))) || ((data95.similarity === undefined) && (missing21 = "similarity"))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7,schemaPath:"#/properties/duplicates/items/required",keyword:"required",params:{missingProperty: missing21},message:"must have required property '"+missing21+"'"}];
return false;
}
else {
if(data95.span !== undefined){
let data96 = data95.span;
const _errs322 = errors;
if(errors === _errs322){
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
let missing22;
if(((data96.start === undefined) && (missing22 = "start")) || ((data96.end === undefined) && (missing22 = "end"))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span",schemaPath:"#/properties/duplicates/items/properties/span/required",keyword:"required",params:{missingProperty: missing22},message:"must have required property '"+missing22+"'"}];
return false;
}
else {
if(data96.start !== undefined){
let data97 = data96.start;
const _errs325 = errors;
if(!(((typeof data97 == "number") && (!(data97 % 1) && !isNaN(data97))) && (isFinite(data97)))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/start",schemaPath:"#/properties/duplicates/items/properties/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs325){
if((typeof data97 == "number") && (isFinite(data97))){
if(data97 > 9007199254740991 || isNaN(data97)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/start",schemaPath:"#/properties/duplicates/items/properties/span/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data97 < 0 || isNaN(data97)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/start",schemaPath:"#/properties/duplicates/items/properties/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid57 = _errs325 === errors;
}
else {
var valid57 = true;
}
if(valid57){
if(data96.end !== undefined){
let data98 = data96.end;
const _errs327 = errors;
if(!(((typeof data98 == "number") && (!(data98 % 1) && !isNaN(data98))) && (isFinite(data98)))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/end",schemaPath:"#/properties/duplicates/items/properties/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs327){
if((typeof data98 == "number") && (isFinite(data98))){
if(data98 > 9007199254740991 || isNaN(data98)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/end",schemaPath:"#/properties/duplicates/items/properties/span/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data98 < 0 || isNaN(data98)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span/end",schemaPath:"#/properties/duplicates/items/properties/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid57 = _errs327 === errors;
}
else {
var valid57 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/span",schemaPath:"#/properties/duplicates/items/properties/span/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid56 = _errs322 === errors;
}
else {
var valid56 = true;
}
if(valid56){
if(data95.of !== undefined){
let data99 = data95.of;
const _errs329 = errors;
if(errors === _errs329){
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
let missing23;
if(((data99.start === undefined) && (missing23 = "start")) || ((data99.end === undefined) && (missing23 = "end"))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of",schemaPath:"#/properties/duplicates/items/properties/of/required",keyword:"required",params:{missingProperty: missing23},message:"must have required property '"+missing23+"'"}];
return false;
}
else {
if(data99.start !== undefined){
let data100 = data99.start;
const _errs332 = errors;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/start",schemaPath:"#/properties/duplicates/items/properties/of/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs332){
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 9007199254740991 || isNaN(data100)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/start",schemaPath:"#/properties/duplicates/items/properties/of/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data100 < 0 || isNaN(data100)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/start",schemaPath:"#/properties/duplicates/items/properties/of/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid58 = _errs332 === errors;
}
else {
var valid58 = true;
}
if(valid58){
if(data99.end !== undefined){
let data101 = data99.end;
const _errs334 = errors;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/end",schemaPath:"#/properties/duplicates/items/properties/of/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs334){
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 9007199254740991 || isNaN(data101)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/end",schemaPath:"#/properties/duplicates/items/properties/of/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data101 < 0 || isNaN(data101)){
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of/end",schemaPath:"#/properties/duplicates/items/properties/of/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid58 = _errs334 === errors;
}
else {
var valid58 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7+"/of",schemaPath:"#/properties/duplicates/items/properties/of/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid56 = _errs329 === errors;
}
else {
var valid56 = true;
}
if(valid56){
if(data95.similarity !== undefined){
let data102 = data95.similarity;
const _errs336 = errors;
const _errs337 = errors;
let valid59 = false;
const _errs338 = errors;
if(!((typeof data102 == "number") && (isFinite(data102)))){
const err127 = {instancePath:instancePath+"/duplicates/" + i7+"/similarity",schemaPath:"#/properties/duplicates/items/properties/similarity/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
var _valid23 = _errs338 === errors;
valid59 = valid59 || _valid23;
const _errs340 = errors;
if(typeof data102 !== "string"){
const err128 = {instancePath:instancePath+"/duplicates/" + i7+"/similarity",schemaPath:"#/properties/duplicates/items/properties/similarity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(!(((data102 === "Infinity") || (data102 === "-Infinity")) || (data102 === "NaN"))){
const err129 = {instancePath:instancePath+"/duplicates/" + i7+"/similarity",schemaPath:"#/properties/duplicates/items/properties/similarity/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.duplicates.items.properties.similarity.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
var _valid23 = _errs340 === errors;
valid59 = valid59 || _valid23;
if(!valid59){
const err130 = {instancePath:instancePath+"/duplicates/" + i7+"/similarity",schemaPath:"#/properties/duplicates/items/properties/similarity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs337;
if(vErrors !== null){
if(_errs337){
vErrors.length = _errs337;
}
else {
vErrors = null;
}
}
}
var valid56 = _errs336 === errors;
}
else {
var valid56 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/duplicates/" + i7,schemaPath:"#/properties/duplicates/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid55 = _errs319 === errors;
if(!valid55){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/duplicates",schemaPath:"#/properties/duplicates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs317 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unplaced !== undefined){
let data103 = data.unplaced;
const _errs342 = errors;
if(errors === _errs342){
if(Array.isArray(data103)){
var valid60 = true;
const len9 = data103.length;
for(let i8=0; i8<len9; i8++){
let data104 = data103[i8];
const _errs344 = errors;
if(errors === _errs344){
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
let missing24;
if((((data104.span === undefined) && (missing24 = "span")) || ((data104.fragment === undefined) && (missing24 = "fragment"))) || ((data104.reason === undefined) && (missing24 = "reason"))){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8,schemaPath:"#/properties/unplaced/items/required",keyword:"required",params:{missingProperty: missing24},message:"must have required property '"+missing24+"'"}];
return false;
}
else {
if(data104.span !== undefined){
let data105 = data104.span;
const _errs347 = errors;
if(errors === _errs347){
if(data105 && typeof data105 == "object" && !Array.isArray(data105)){
let missing25;
if(((data105.start === undefined) && (missing25 = "start")) || ((data105.end === undefined) && (missing25 = "end"))){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span",schemaPath:"#/properties/unplaced/items/properties/span/required",keyword:"required",params:{missingProperty: missing25},message:"must have required property '"+missing25+"'"}];
return false;
}
else {
if(data105.start !== undefined){
let data106 = data105.start;
const _errs350 = errors;
if(!(((typeof data106 == "number") && (!(data106 % 1) && !isNaN(data106))) && (isFinite(data106)))){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/start",schemaPath:"#/properties/unplaced/items/properties/span/properties/start/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs350){
if((typeof data106 == "number") && (isFinite(data106))){
if(data106 > 9007199254740991 || isNaN(data106)){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/start",schemaPath:"#/properties/unplaced/items/properties/span/properties/start/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data106 < 0 || isNaN(data106)){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/start",schemaPath:"#/properties/unplaced/items/properties/span/properties/start/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid62 = _errs350 === errors;
}
else {
var valid62 = true;
}
if(valid62){
if(data105.end !== undefined){
let data107 = data105.end;
const _errs352 = errors;
if(!(((typeof data107 == "number") && (!(data107 % 1) && !isNaN(data107))) && (isFinite(data107)))){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/end",schemaPath:"#/properties/unplaced/items/properties/span/properties/end/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs352){
if((typeof data107 == "number") && (isFinite(data107))){
if(data107 > 9007199254740991 || isNaN(data107)){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/end",schemaPath:"#/properties/unplaced/items/properties/span/properties/end/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data107 < 0 || isNaN(data107)){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span/end",schemaPath:"#/properties/unplaced/items/properties/span/properties/end/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid62 = _errs352 === errors;
}
else {
var valid62 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/span",schemaPath:"#/properties/unplaced/items/properties/span/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid61 = _errs347 === errors;
}
else {
var valid61 = true;
}
if(valid61){
if(data104.fragment !== undefined){
const _errs354 = errors;
if(typeof data104.fragment !== "string"){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/fragment",schemaPath:"#/properties/unplaced/items/properties/fragment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid61 = _errs354 === errors;
}
else {
var valid61 = true;
}
if(valid61){
if(data104.reason !== undefined){
const _errs356 = errors;
if(typeof data104.reason !== "string"){
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8+"/reason",schemaPath:"#/properties/unplaced/items/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid61 = _errs356 === errors;
}
else {
var valid61 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unplaced/" + i8,schemaPath:"#/properties/unplaced/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid60 = _errs344 === errors;
if(!valid60){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/unplaced",schemaPath:"#/properties/unplaced/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs342 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.missing !== undefined){
let data110 = data.missing;
const _errs358 = errors;
if(errors === _errs358){
if(Array.isArray(data110)){
var valid63 = true;
const len10 = data110.length;
for(let i9=0; i9<len10; i9++){
let data111 = data110[i9];
const _errs360 = errors;
if(errors === _errs360){
if(data111 && typeof data111 == "object" && !Array.isArray(data111)){
let missing26;
if((((data111.expected === undefined) && (missing26 = "expected")) || ((data111.evidence === undefined) && (missing26 = "evidence"))) || ((data111.candidates === undefined) && (missing26 = "candidates"))){
validate20.errors = [{instancePath:instancePath+"/missing/" + i9,schemaPath:"#/properties/missing/items/required",keyword:"required",params:{missingProperty: missing26},message:"must have required property '"+missing26+"'"}];
return false;
}
else {
if(data111.expected !== undefined){
const _errs363 = errors;
if(typeof data111.expected !== "string"){
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/expected",schemaPath:"#/properties/missing/items/properties/expected/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid64 = _errs363 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data111.evidence !== undefined){
const _errs365 = errors;
if(typeof data111.evidence !== "string"){
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/evidence",schemaPath:"#/properties/missing/items/properties/evidence/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid64 = _errs365 === errors;
}
else {
var valid64 = true;
}
if(valid64){
if(data111.candidates !== undefined){
let data114 = data111.candidates;
const _errs367 = errors;
if(errors === _errs367){
if(Array.isArray(data114)){
var valid65 = true;
const len11 = data114.length;
for(let i10=0; i10<len11; i10++){
let data115 = data114[i10];
const _errs369 = errors;
if(errors === _errs369){
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
let missing27;
if(((data115.article === undefined) && (missing27 = "article")) || ((data115.probability === undefined) && (missing27 = "probability"))){
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10,schemaPath:"#/properties/missing/items/properties/candidates/items/required",keyword:"required",params:{missingProperty: missing27},message:"must have required property '"+missing27+"'"}];
return false;
}
else {
if(data115.article !== undefined){
const _errs372 = errors;
if(typeof data115.article !== "string"){
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10+"/article",schemaPath:"#/properties/missing/items/properties/candidates/items/properties/article/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid66 = _errs372 === errors;
}
else {
var valid66 = true;
}
if(valid66){
if(data115.probability !== undefined){
let data117 = data115.probability;
const _errs374 = errors;
const _errs375 = errors;
let valid67 = false;
const _errs376 = errors;
if(!((typeof data117 == "number") && (isFinite(data117)))){
const err131 = {instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10+"/probability",schemaPath:"#/properties/missing/items/properties/candidates/items/properties/probability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
var _valid24 = _errs376 === errors;
valid67 = valid67 || _valid24;
const _errs378 = errors;
if(typeof data117 !== "string"){
const err132 = {instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10+"/probability",schemaPath:"#/properties/missing/items/properties/candidates/items/properties/probability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(!(((data117 === "Infinity") || (data117 === "-Infinity")) || (data117 === "NaN"))){
const err133 = {instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10+"/probability",schemaPath:"#/properties/missing/items/properties/candidates/items/properties/probability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.missing.items.properties.candidates.items.properties.probability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
var _valid24 = _errs378 === errors;
valid67 = valid67 || _valid24;
if(!valid67){
const err134 = {instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10+"/probability",schemaPath:"#/properties/missing/items/properties/candidates/items/properties/probability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs375;
if(vErrors !== null){
if(_errs375){
vErrors.length = _errs375;
}
else {
vErrors = null;
}
}
}
var valid66 = _errs374 === errors;
}
else {
var valid66 = true;
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/candidates/" + i10,schemaPath:"#/properties/missing/items/properties/candidates/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid65 = _errs369 === errors;
if(!valid65){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/missing/" + i9+"/candidates",schemaPath:"#/properties/missing/items/properties/candidates/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid64 = _errs367 === errors;
}
else {
var valid64 = true;
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/missing/" + i9,schemaPath:"#/properties/missing/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid63 = _errs360 === errors;
if(!valid63){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/missing",schemaPath:"#/properties/missing/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs358 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.jumpLines !== undefined){
let data118 = data.jumpLines;
const _errs380 = errors;
if(errors === _errs380){
if(Array.isArray(data118)){
var valid68 = true;
const len12 = data118.length;
for(let i11=0; i11<len12; i11++){
let data119 = data118[i11];
const _errs382 = errors;
if(errors === _errs382){
if(data119 && typeof data119 == "object" && !Array.isArray(data119)){
let missing28;
if((((((((data119.fragment === undefined) && (missing28 = "fragment")) || ((data119.page === undefined) && (missing28 = "page"))) || ((data119.says === undefined) && (missing28 = "says"))) || ((data119.target === undefined) && (missing28 = "target"))) || ((data119.article === undefined) && (missing28 = "article"))) || ((data119.at === undefined) && (missing28 = "at"))) || ((data119.join === undefined) && (missing28 = "join"))){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11,schemaPath:"#/properties/jumpLines/items/required",keyword:"required",params:{missingProperty: missing28},message:"must have required property '"+missing28+"'"}];
return false;
}
else {
if(data119.fragment !== undefined){
const _errs385 = errors;
if(typeof data119.fragment !== "string"){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/fragment",schemaPath:"#/properties/jumpLines/items/properties/fragment/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid69 = _errs385 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.page !== undefined){
let data121 = data119.page;
const _errs387 = errors;
if(!(((typeof data121 == "number") && (!(data121 % 1) && !isNaN(data121))) && (isFinite(data121)))){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/page",schemaPath:"#/properties/jumpLines/items/properties/page/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs387){
if((typeof data121 == "number") && (isFinite(data121))){
if(data121 > 9007199254740991 || isNaN(data121)){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/page",schemaPath:"#/properties/jumpLines/items/properties/page/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data121 < 0 || isNaN(data121)){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/page",schemaPath:"#/properties/jumpLines/items/properties/page/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid69 = _errs387 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.says !== undefined){
let data122 = data119.says;
const _errs389 = errors;
if(typeof data122 !== "string"){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/says",schemaPath:"#/properties/jumpLines/items/properties/says/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
if(!((data122 === "onward") || (data122 === "back"))){
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11+"/says",schemaPath:"#/properties/jumpLines/items/properties/says/enum",keyword:"enum",params:{allowedValues: schema31.properties.jumpLines.items.properties.says.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid69 = _errs389 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.target !== undefined){
let data123 = data119.target;
const _errs391 = errors;
const _errs392 = errors;
let valid70 = false;
const _errs393 = errors;
if(typeof data123 !== "string"){
const err135 = {instancePath:instancePath+"/jumpLines/" + i11+"/target",schemaPath:"#/properties/jumpLines/items/properties/target/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid25 = _errs393 === errors;
valid70 = valid70 || _valid25;
const _errs395 = errors;
if(data123 !== null){
const err136 = {instancePath:instancePath+"/jumpLines/" + i11+"/target",schemaPath:"#/properties/jumpLines/items/properties/target/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid25 = _errs395 === errors;
valid70 = valid70 || _valid25;
if(!valid70){
const err137 = {instancePath:instancePath+"/jumpLines/" + i11+"/target",schemaPath:"#/properties/jumpLines/items/properties/target/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs392;
if(vErrors !== null){
if(_errs392){
vErrors.length = _errs392;
}
else {
vErrors = null;
}
}
}
var valid69 = _errs391 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.article !== undefined){
let data124 = data119.article;
const _errs397 = errors;
const _errs398 = errors;
let valid71 = false;
const _errs399 = errors;
if(typeof data124 !== "string"){
const err138 = {instancePath:instancePath+"/jumpLines/" + i11+"/article",schemaPath:"#/properties/jumpLines/items/properties/article/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
var _valid26 = _errs399 === errors;
valid71 = valid71 || _valid26;
const _errs401 = errors;
if(data124 !== null){
const err139 = {instancePath:instancePath+"/jumpLines/" + i11+"/article",schemaPath:"#/properties/jumpLines/items/properties/article/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
var _valid26 = _errs401 === errors;
valid71 = valid71 || _valid26;
if(!valid71){
const err140 = {instancePath:instancePath+"/jumpLines/" + i11+"/article",schemaPath:"#/properties/jumpLines/items/properties/article/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs398;
if(vErrors !== null){
if(_errs398){
vErrors.length = _errs398;
}
else {
vErrors = null;
}
}
}
var valid69 = _errs397 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.at !== undefined){
let data125 = data119.at;
const _errs403 = errors;
const _errs404 = errors;
let valid72 = false;
const _errs405 = errors;
if(typeof data125 !== "string"){
const err141 = {instancePath:instancePath+"/jumpLines/" + i11+"/at",schemaPath:"#/properties/jumpLines/items/properties/at/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
var _valid27 = _errs405 === errors;
valid72 = valid72 || _valid27;
const _errs407 = errors;
if(data125 !== null){
const err142 = {instancePath:instancePath+"/jumpLines/" + i11+"/at",schemaPath:"#/properties/jumpLines/items/properties/at/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
var _valid27 = _errs407 === errors;
valid72 = valid72 || _valid27;
if(!valid72){
const err143 = {instancePath:instancePath+"/jumpLines/" + i11+"/at",schemaPath:"#/properties/jumpLines/items/properties/at/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs404;
if(vErrors !== null){
if(_errs404){
vErrors.length = _errs404;
}
else {
vErrors = null;
}
}
}
var valid69 = _errs403 === errors;
}
else {
var valid69 = true;
}
if(valid69){
if(data119.join !== undefined){
let data126 = data119.join;
const _errs409 = errors;
const _errs410 = errors;
let valid73 = false;
const _errs411 = errors;
if(errors === _errs411){
if(data126 && typeof data126 == "object" && !Array.isArray(data126)){
let missing29;
if(((data126.from === undefined) && (missing29 = "from")) || ((data126.to === undefined) && (missing29 = "to"))){
const err144 = {instancePath:instancePath+"/jumpLines/" + i11+"/join",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf/0/required",keyword:"required",params:{missingProperty: missing29},message:"must have required property '"+missing29+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
else {
if(data126.from !== undefined){
const _errs414 = errors;
if(typeof data126.from !== "string"){
const err145 = {instancePath:instancePath+"/jumpLines/" + i11+"/join/from",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf/0/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
var valid74 = _errs414 === errors;
}
else {
var valid74 = true;
}
if(valid74){
if(data126.to !== undefined){
const _errs416 = errors;
if(typeof data126.to !== "string"){
const err146 = {instancePath:instancePath+"/jumpLines/" + i11+"/join/to",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf/0/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
var valid74 = _errs416 === errors;
}
else {
var valid74 = true;
}
}
}
}
else {
const err147 = {instancePath:instancePath+"/jumpLines/" + i11+"/join",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
var _valid28 = _errs411 === errors;
valid73 = valid73 || _valid28;
const _errs418 = errors;
if(data126 !== null){
const err148 = {instancePath:instancePath+"/jumpLines/" + i11+"/join",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
var _valid28 = _errs418 === errors;
valid73 = valid73 || _valid28;
if(!valid73){
const err149 = {instancePath:instancePath+"/jumpLines/" + i11+"/join",schemaPath:"#/properties/jumpLines/items/properties/join/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs410;
if(vErrors !== null){
if(_errs410){
vErrors.length = _errs410;
}
else {
vErrors = null;
}
}
}
var valid69 = _errs409 === errors;
}
else {
var valid69 = true;
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/jumpLines/" + i11,schemaPath:"#/properties/jumpLines/items/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid68 = _errs382 === errors;
if(!valid68){
break;
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/jumpLines",schemaPath:"#/properties/jumpLines/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs380 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.quality !== undefined){
let data129 = data.quality;
const _errs420 = errors;
if(errors === _errs420){
if(data129 && typeof data129 == "object" && !Array.isArray(data129)){
let missing30;
if(((((data129.openEnds === undefined) && (missing30 = "openEnds")) || ((data129.gaps === undefined) && (missing30 = "gaps"))) || ((data129.meanJoinProbability === undefined) && (missing30 = "meanJoinProbability"))) || ((data129.unplacedCharacters === undefined) && (missing30 = "unplacedCharacters"))){
validate20.errors = [{instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/required",keyword:"required",params:{missingProperty: missing30},message:"must have required property '"+missing30+"'"}];
return false;
}
else {
if(data129.openEnds !== undefined){
let data130 = data129.openEnds;
const _errs423 = errors;
if(!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))){
validate20.errors = [{instancePath:instancePath+"/quality/openEnds",schemaPath:"#/properties/quality/properties/openEnds/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs423){
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 9007199254740991 || isNaN(data130)){
validate20.errors = [{instancePath:instancePath+"/quality/openEnds",schemaPath:"#/properties/quality/properties/openEnds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data130 < 0 || isNaN(data130)){
validate20.errors = [{instancePath:instancePath+"/quality/openEnds",schemaPath:"#/properties/quality/properties/openEnds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid75 = _errs423 === errors;
}
else {
var valid75 = true;
}
if(valid75){
if(data129.gaps !== undefined){
let data131 = data129.gaps;
const _errs425 = errors;
if(!(((typeof data131 == "number") && (!(data131 % 1) && !isNaN(data131))) && (isFinite(data131)))){
validate20.errors = [{instancePath:instancePath+"/quality/gaps",schemaPath:"#/properties/quality/properties/gaps/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs425){
if((typeof data131 == "number") && (isFinite(data131))){
if(data131 > 9007199254740991 || isNaN(data131)){
validate20.errors = [{instancePath:instancePath+"/quality/gaps",schemaPath:"#/properties/quality/properties/gaps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data131 < 0 || isNaN(data131)){
validate20.errors = [{instancePath:instancePath+"/quality/gaps",schemaPath:"#/properties/quality/properties/gaps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid75 = _errs425 === errors;
}
else {
var valid75 = true;
}
if(valid75){
if(data129.meanJoinProbability !== undefined){
let data132 = data129.meanJoinProbability;
const _errs427 = errors;
const _errs428 = errors;
let valid76 = false;
const _errs429 = errors;
if(!((typeof data132 == "number") && (isFinite(data132)))){
const err150 = {instancePath:instancePath+"/quality/meanJoinProbability",schemaPath:"#/properties/quality/properties/meanJoinProbability/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
var _valid29 = _errs429 === errors;
valid76 = valid76 || _valid29;
const _errs431 = errors;
if(typeof data132 !== "string"){
const err151 = {instancePath:instancePath+"/quality/meanJoinProbability",schemaPath:"#/properties/quality/properties/meanJoinProbability/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
if(!(((data132 === "Infinity") || (data132 === "-Infinity")) || (data132 === "NaN"))){
const err152 = {instancePath:instancePath+"/quality/meanJoinProbability",schemaPath:"#/properties/quality/properties/meanJoinProbability/anyOf/1/enum",keyword:"enum",params:{allowedValues: schema31.properties.quality.properties.meanJoinProbability.anyOf[1].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
var _valid29 = _errs431 === errors;
valid76 = valid76 || _valid29;
if(!valid76){
const err153 = {instancePath:instancePath+"/quality/meanJoinProbability",schemaPath:"#/properties/quality/properties/meanJoinProbability/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
validate20.errors = vErrors;
return false;
}
else {
errors = _errs428;
if(vErrors !== null){
if(_errs428){
vErrors.length = _errs428;
}
else {
vErrors = null;
}
}
}
var valid75 = _errs427 === errors;
}
else {
var valid75 = true;
}
if(valid75){
if(data129.unplacedCharacters !== undefined){
let data133 = data129.unplacedCharacters;
const _errs433 = errors;
if(!(((typeof data133 == "number") && (!(data133 % 1) && !isNaN(data133))) && (isFinite(data133)))){
validate20.errors = [{instancePath:instancePath+"/quality/unplacedCharacters",schemaPath:"#/properties/quality/properties/unplacedCharacters/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs433){
if((typeof data133 == "number") && (isFinite(data133))){
if(data133 > 9007199254740991 || isNaN(data133)){
validate20.errors = [{instancePath:instancePath+"/quality/unplacedCharacters",schemaPath:"#/properties/quality/properties/unplacedCharacters/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data133 < 0 || isNaN(data133)){
validate20.errors = [{instancePath:instancePath+"/quality/unplacedCharacters",schemaPath:"#/properties/quality/properties/unplacedCharacters/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid75 = _errs433 === errors;
}
else {
var valid75 = true;
}
}
}
}
}
}
else {
validate20.errors = [{instancePath:instancePath+"/quality",schemaPath:"#/properties/quality/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs420 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate20.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

